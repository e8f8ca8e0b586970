import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MyRoadmapView } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  LiveRegion,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  useMarkRoadmapSeen,
  useMyRoadmap,
  useServiceTitles,
} from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { ChangeList } from '../ChangeList';
import { MutedText } from '../MutedText';

/** Of one service; the others are a press of a button away. */
const MAX_SHOWN = 5;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      justifyItems: 'start',
      padding: theme.spacing(2),
      minWidth: 0,
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
  }),
  { name: 'PlinthNews' },
);

/** What has changed since the reader's last visit; nothing counts as seen until the reader says so. */
export function News(props: {
  /** Full ref of what the page is about. */
  pageRef: string;
}) {
  const { pageRef } = props;
  const classes = useStyles();
  const { day } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data } = useMyRoadmap(pageRef);
  const [isMarked, setMarked] = useState(false);
  if (!data) {
    return null;
  }
  const count = data.changes.flatMap(({ changes }) => changes).length;
  const mark = (
    <MarkSeen
      pageRef={pageRef}
      etag={data.seenEtag}
      onDone={() => setMarked(true)}
    />
  );
  const done = <LiveRegion>{isMarked ? t('news.done') : ''}</LiveRegion>;

  if (count === 0) {
    return (
      <div className={classes.line}>
        <MutedText component="span">
          {data.lastSeen
            ? t('news.none', { day: day(data.lastSeen) })
            : t('news.first')}
        </MutedText>
        {!data.lastSeen && mark}
        {done}
      </div>
    );
  }
  const title = t('news.title', { count, day: day(data.lastSeen ?? '') });
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={title}
      className={classes.root}
    >
      <div className={classes.line}>
        <Typography variant="h6" component="h3">
          {title}
        </Typography>
        {mark}
        {done}
      </div>
      {data.changes.map(each => (
        <ServiceNews key={each.serviceRef} {...each} />
      ))}
    </Paper>
  );
}

function ServiceNews(props: MyRoadmapView['changes'][number]) {
  const { serviceRef, changes } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const titleOf = useServiceTitles([serviceRef]);
  const [isAll, setAll] = useState(false);
  const hidden = isAll ? 0 : Math.max(0, changes.length - MAX_SHOWN);
  return (
    <div>
      <Typography variant="subtitle2" component="h4">
        <EntityName entityRef={serviceRef} />
      </Typography>
      <ChangeList
        label={t('news.changesOf', {
          service: titleOf(serviceRef),
        })}
        changes={changes.slice(0, changes.length - hidden)}
      />
      {hidden > 0 && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('news.more', { count: hidden })}
        </Button>
      )}
    </div>
  );
}

function MarkSeen(props: { pageRef: string; etag: string; onDone(): void }) {
  const { pageRef, etag, onDone } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const markSeen = useMarkRoadmapSeen(pageRef);
  return (
    <>
      <Button
        size="small"
        color="primary"
        onClick={() =>
          !markSeen.isPending &&
          markSeen.mutate({ etag }, { onSuccess: onDone })
        }
      >
        {t('news.mark')}
      </Button>
      {markSeen.error && (
        <Typography variant="body2" color="error" role="alert">
          {t('action.failed', { message: markSeen.error.message })}
        </Typography>
      )}
    </>
  );
}
