import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Retrospective } from '@plinth/backstage-plugin-platform-roadmap-common';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';

const TOPICS = ['process', 'estimation', 'execution'] as const;
const SIDES = ['wentWell', 'toImprove'] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(
        28,
      )}px), 1fr))`,
      gap: theme.spacing(2),
    },
    list: {
      margin: theme.spacing(0, 0, 1),
      paddingLeft: theme.spacing(2.5),
    },
  }),
  { name: 'PlinthRetrospective' },
);

/** True when somebody wrote something. */
export function hasRetrospective(
  retrospective: Retrospective | undefined,
): retrospective is Retrospective {
  return (
    retrospective !== undefined &&
    (TOPICS.some(topic =>
      SIDES.some(side => retrospective[topic]?.[side]?.length),
    ) ||
      Boolean(retrospective.actions?.length))
  );
}

/** What the team learned in an interval. */
export function RetrospectiveNotes(props: { retrospective: Retrospective }) {
  const { retrospective } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const topics = TOPICS.filter(topic =>
    SIDES.some(side => retrospective[topic]?.[side]?.length),
  );
  return (
    <section aria-label={t('retrospective.title')}>
      <Typography variant="h6" component="h4" gutterBottom>
        {t('retrospective.title')}
      </Typography>
      <div className={classes.root}>
        {topics.map(topic => (
          <div key={topic}>
            <Typography variant="subtitle2" component="h5">
              {t(`retrospective.${topic}`)}
            </Typography>
            {SIDES.map(side => (
              <Notes
                key={side}
                title={t(`retrospective.${side}`)}
                notes={retrospective[topic]?.[side]}
              />
            ))}
          </div>
        ))}
        {retrospective.actions && retrospective.actions.length > 0 && (
          <div>
            <Typography variant="subtitle2" component="h5">
              {t('retrospective.actions')}
            </Typography>
            <ul className={classes.list}>
              {retrospective.actions.map(({ text, owner }, index) => (
                <Typography key={index} variant="body2" component="li">
                  {owner
                    ? t('retrospective.owner', {
                        text,
                        owner: <EntityName entityRef={owner} />,
                      })
                    : text}
                </Typography>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function Notes(props: { title: string; notes?: string[] }) {
  const { title, notes } = props;
  const classes = useStyles();
  if (!notes?.length) {
    return null;
  }
  return (
    <>
      <MutedText variant="caption">{title}</MutedText>
      <ul className={classes.list}>
        {notes.map((note, index) => (
          <Typography key={index} variant="body2" component="li">
            {note}
          </Typography>
        ))}
      </ul>
    </>
  );
}
