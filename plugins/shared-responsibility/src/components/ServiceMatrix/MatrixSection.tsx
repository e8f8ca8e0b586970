import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FindingsPanel,
  SegmentedFilter,
  SelectField,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { OwnerGrid, hasGrid } from '../OwnerGrid';
import { ServiceMatrixTable } from './ServiceMatrixTable';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
  body: { minWidth: 0 },
}));

/** The matrix as it is in force, in one variant, and what is wrong with it. */
export function MatrixSection(props: { state: ServiceMatrix }) {
  const { state } = props;
  const { matrix, rows = {} } = state;
  const classes = useStyles();
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
      {(variants.length > 1 || grid) && (
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
        </div>
      )}
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
