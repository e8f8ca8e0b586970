import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FollowUp } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  LiveRegion,
  toneColors,
} from '@plinth/backstage-plugin-platform-services-react';
import { useFollowUps } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { AnswerDialog } from './AnswerDialog';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
      minWidth: 0,
      borderLeft: `4px solid ${toneColors(theme, 'active').text}`,
    },
    list: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
    quote: {
      margin: theme.spacing(0.5, 0),
      paddingLeft: theme.spacing(1.5),
      borderLeft: `2px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'PlinthFollowUps' },
);

/** Asks the reader how it went with what has shipped for them; nothing where there is nothing to ask. */
export function FollowUps(props: {
  /** Only about these services; absent: all. */
  serviceRefs?: string[];
}) {
  const { serviceRefs } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data = [] } = useFollowUps();
  const [answering, setAnswering] = useState<FollowUp>();
  const [isDone, setDone] = useState(false);
  const open = data.filter(
    ({ serviceRef }) => !serviceRefs || serviceRefs.includes(serviceRef),
  );
  const title = t('followUp.title', { count: open.length });
  return (
    <>
      {open.length > 0 && (
        <Paper
          variant="outlined"
          component="section"
          aria-label={title}
          className={classes.root}
        >
          <Typography variant="h6" component="h3">
            {title}
          </Typography>
          <ul className={classes.list}>
            {open.map(followUp => (
              <li key={followUp.id}>
                <Typography variant="body2">
                  {t('followUp.shipped', {
                    project: followUp.item.project,
                    service: <EntityName entityRef={followUp.serviceRef} />,
                  })}
                </Typography>
                <Typography
                  variant="body2"
                  component="blockquote"
                  className={classes.quote}
                >
                  {followUp.need.text}
                </Typography>
                <Button
                  size="small"
                  color="primary"
                  variant="outlined"
                  aria-label={t('followUp.answerTo', {
                    project: followUp.item.project,
                  })}
                  onClick={() => setAnswering(followUp)}
                >
                  {t('followUp.answer')}
                </Button>
              </li>
            ))}
          </ul>
        </Paper>
      )}
      {answering && (
        <AnswerDialog
          followUp={answering}
          onClose={() => setAnswering(undefined)}
          onDone={() => {
            setAnswering(undefined);
            setDone(true);
          }}
        />
      )}
      <LiveRegion>{isDone ? t('followUp.done') : ''}</LiveRegion>
    </>
  );
}
