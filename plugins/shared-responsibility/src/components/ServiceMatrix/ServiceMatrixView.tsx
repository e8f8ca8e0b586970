import Typography from '@material-ui/core/Typography';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DocumentStatus,
  ExternalLink,
  mutedText,
  useFormat,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ServiceMatrix,
  countTasks,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { Coverage } from '../Coverage';
import { Disputes } from '../Disputes';
import { Revisions } from '../Revisions';
import { MatrixSection } from './MatrixSection';
import { MatrixSourceQuestion } from './MatrixSource';
import { ServiceActions } from './ServiceActions';
import { MatrixEditing } from './useMatrixEditing';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    minWidth: 0,
    // Material UI's own secondary text is too faint on the page's background.
    '& .MuiTypography-colorTextSecondary': { color: mutedText(theme) },
  },
  tabs: {
    borderBottom: `1px solid ${theme.palette.divider}`,
    '@media print': { display: 'none' },
  },
}));

const SECTIONS = ['matrix', 'revisions', 'coverage', 'disputes'] as const;

type Section = (typeof SECTIONS)[number];

/** Props of {@link ServiceMatrixView}. */
export interface ServiceMatrixViewProps {
  state: ServiceMatrix;
  editing: MatrixEditing;
}

/**
 * A service's matrix as it is in force and where it comes from; beside it its
 * history and, for the service's people, how its consumers take it.
 */
export function ServiceMatrixView(props: ServiceMatrixViewProps) {
  const { state, editing } = props;
  const { matrix } = state;
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const sections: readonly Section[] = editing.hasRole
    ? SECTIONS
    : ['matrix', 'revisions'];
  const { state: view, update } = useUrlState({
    defaults: { section: 'matrix' },
    allowed: { section: sections },
  });
  const section = view.section as Section;

  return (
    <div className={classes.root}>
      <div>
        <Typography variant="h5" component="h2" gutterBottom>
          <Sentence state={state} />
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
      {editing.hasRole && <MatrixSourceQuestion state={state} />}
      <ServiceActions state={state} editing={editing} />
      <Tabs
        className={classes.tabs}
        value={section}
        onChange={(_event, next: Section) => update({ section: next })}
        aria-label={t('section.label')}
        indicatorColor="primary"
        variant="scrollable"
        scrollButtons="off"
      >
        {sections.map(id => (
          <Tab
            key={id}
            value={id}
            id={`plinth-section-tab-${id}`}
            aria-controls={`plinth-section-${id}`}
            label={t(`section.${id}`)}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`plinth-section-${section}`}
        aria-labelledby={`plinth-section-tab-${section}`}
      >
        {section === 'matrix' && <MatrixSection state={state} />}
        {section === 'revisions' && <Revisions state={state} />}
        {section === 'coverage' && <Coverage serviceRef={state.serviceRef} />}
        {section === 'disputes' && <Disputes state={state} />}
      </div>
    </div>
  );
}

/** The answer in a sentence: what the platform does, or why there is nothing. */
function Sentence(props: { state: ServiceMatrix }) {
  const { matrix, rows = {}, revision } = props.state;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { state: view } = useUrlState({
    defaults: { variant: Object.keys(rows)[0] ?? '' },
    allowed: { variant: Object.keys(rows) },
  });
  if (!matrix) {
    return <>{revision ? t('service.notInForce') : t('service.notTaken')}</>;
  }
  const { total, platformDoes } = countTasks({
    rows: rows[view.variant] ?? [],
  });
  return (
    <>
      {t('service.takenOff', {
        done: String(platformDoes),
        total: String(total),
      })}
    </>
  );
}
