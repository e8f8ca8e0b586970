import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RoadmapImport,
  listItems,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { FindingsPanel } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { ChangeList } from '../../ChangeList';

const useStyles = makeStyles(
  theme => ({ root: { display: 'grid', gap: theme.spacing(2) } }),
  { name: 'PlinthRoadmapImportReport' },
);

/** What was found out about a file, before anything is changed. */
export function ImportReport(props: { plan: RoadmapImport }) {
  const { roadmap, changes, findings } = props.plan;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="h3" role="status">
        {roadmap
          ? t('import.understood', { count: listItems(roadmap).length })
          : t('import.notUnderstood')}
      </Typography>
      {roadmap && (
        <section aria-label={t('import.changes')}>
          <Typography variant="subtitle1" component="h3">
            {t('import.changes')}
          </Typography>
          {changes.length === 0 ? (
            <Typography variant="body2">{t('import.unchanged')}</Typography>
          ) : (
            <ChangeList label={t('import.changes')} changes={changes} />
          )}
        </section>
      )}
      <FindingsPanel findings={findings} />
    </div>
  );
}
