import { Link } from '@backstage/core-components';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ListedChanges } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  PlinthQueryProvider,
  Skeleton,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { useRoadmapNews } from '../../hooks';
import { roadmapsRouteRef } from '../../routes';
import { platformRoadmapTranslationRef } from '../../translation';
import { useChangeText } from '../ChangeList';
import { MutedText } from '../MutedText';

/** Of one revision; the rest is on its service's page. */
const MAX_SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    entry: { display: 'block' },
    changes: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'PlinthRoadmapNews' },
);

/** What was published lately on the roadmaps that the reader follows; for the home page. */
export function RoadmapNews() {
  return (
    <PlinthQueryProvider>
      <RoadmapNewsContent />
    </PlinthQueryProvider>
  );
}

function RoadmapNewsContent() {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const pageLink = useRouteRef(roadmapsRouteRef);
  const { data, error } = useRoadmapNews();
  if (error && !data) {
    return <Typography variant="body2">{t('widget.failed')}</Typography>;
  }
  if (!data) {
    return <Skeleton heights={[48, 48, 48]} />;
  }
  return (
    <>
      {data.length === 0 && <MutedText>{t('widget.none')}</MutedText>}
      <List dense disablePadding>
        {data.map(revision => (
          <RevisionNews
            key={`${revision.serviceRef} ${revision.revision}`}
            revision={revision}
          />
        ))}
      </List>
      {pageLink && <Link to={pageLink()}>{t('widget.all')}</Link>}
    </>
  );
}

function RevisionNews(props: { revision: ListedChanges['items'][number] }) {
  const { serviceRef, publishedAt, changes } = props.revision;
  const classes = useStyles();
  const { day } = useFormat();
  const changeText = useChangeText();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const more = changes.length - MAX_SHOWN;
  return (
    <ListItem disableGutters className={classes.entry}>
      <Typography variant="body2">
        <EntityName entityRef={serviceRef} />
        {' · '}
        {day(publishedAt)}
      </Typography>
      <ul className={classes.changes}>
        {changes.slice(0, MAX_SHOWN).map((change, index) => (
          <Typography key={index} variant="body2" component="li">
            {changeText(change)}
          </Typography>
        ))}
      </ul>
      {more > 0 && (
        <MutedText variant="caption">
          {t('widget.moreOf', { count: more })}
        </MutedText>
      )}
    </ListItem>
  );
}
