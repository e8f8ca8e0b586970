import { useMemo } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DocumentStatus,
  ExternalLink,
  FindingsPanel,
  SegmentedFilter,
  SelectField,
  mutedText,
  useFormat,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  EffectiveRow,
  ServiceMatrix,
  countTasks,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { OwnerGrid, hasGrid } from '../OwnerGrid';
import { ServiceMatrixTable } from './ServiceMatrixTable';
import { SyncButton } from './SyncButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(3),
    minWidth: 0,
    // Material UI's own secondary text is too faint on the page's background.
    '& .MuiTypography-colorTextSecondary': { color: mutedText(theme) },
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
  body: { minWidth: 0 },
}));

/** Props of {@link ServiceMatrixView}. */
export interface ServiceMatrixViewProps {
  state: ServiceMatrix;
}

/** A service's matrix as it is in force, its source, and what is wrong with it. */
export function ServiceMatrixView(props: ServiceMatrixViewProps) {
  const { state } = props;
  const { matrix, rows = {} } = state;
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  const variants = Object.keys(rows);
  const { state: view, update } = useUrlState({
    defaults: { variant: variants[0] ?? '', view: 'grid' },
    allowed: { variant: variants, view: ['grid', 'list'] },
  });
  const shown = useMemo(() => rows[view.variant] ?? [], [rows, view.variant]);
  const grid = matrix !== undefined && hasGrid(matrix, shown);

  return (
    <div className={classes.root}>
      <div>
        <Typography variant="h5" component="h2" gutterBottom>
          <Sentence state={state} rows={shown} />
        </Typography>
        <DocumentStatus state={state} />
        {matrix?.spec.source === 'published' && (
          <Typography variant="body2" color="textSecondary">
            {t('service.publishedFrom')}{' '}
            {matrix.spec.url && (
              <ExternalLink url={matrix.spec.url}>
                {t('service.originalLink')}
              </ExternalLink>
            )}
          </Typography>
        )}
        {state.announced.map(announced => (
          <Typography key={announced.number} variant="body2">
            {t('service.announced', {
              number: String(announced.number),
              date: format.day(announced.effectiveFrom),
              message: announced.message,
            })}
          </Typography>
        ))}
      </div>
      <div className={classes.bar}>
        {variants.length > 1 && (
          <SelectField
            label={t('service.variant')}
            value={view.variant}
            onChange={variant => update({ variant })}
            options={variants.map(id => ({
              value: id,
              label:
                matrix?.spec.variants?.find(variant => variant.id === id)
                  ?.title ?? id,
            }))}
          />
        )}
        {grid && (
          <SegmentedFilter
            label={t('service.view')}
            value={view.view}
            onChange={next => update({ view: next })}
            options={[
              { value: 'grid', label: t('service.grid') },
              { value: 'list', label: t('service.list') },
            ]}
          />
        )}
        {state.source?.type === 'git' && (
          <SyncButton serviceRef={state.serviceRef} />
        )}
      </div>
      {matrix && (
        <div className={classes.body}>
          {grid && view.view === 'grid' ? (
            <OwnerGrid matrix={matrix} rows={shown} />
          ) : (
            <ServiceMatrixTable
              state={state}
              matrix={matrix}
              variant={view.variant}
              rows={shown}
            />
          )}
        </div>
      )}
      <FindingsPanel findings={state.findings} />
    </div>
  );
}

/** The answer in a sentence: what the consumer keeps, or why there is nothing. */
function Sentence(props: { state: ServiceMatrix; rows: EffectiveRow[] }) {
  const { state, rows } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  if (!state.matrix) {
    return (
      <>{state.revision ? t('service.notInForce') : t('service.notTaken')}</>
    );
  }
  const { total, consumerKeeps } = countTasks({ rows });
  return (
    <>{t('service.sentence', { count: total, keeps: String(consumerKeeps) })}</>
  );
}
