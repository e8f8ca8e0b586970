import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { toneColors } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';

const useStyles = makeStyles(
  theme => ({
    needsYou: {
      marginTop: theme.spacing(0.5),
      color: toneColors(theme, 'warning').text,
      fontWeight: 'bold',
    },
  }),
  { name: 'PlinthItemGoal' },
);

/** Why, for the user, and what the user has to do for it. */
export function ItemGoal(props: { item: RoadmapItemView }) {
  const { goal, needsConsumer } = props.item;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const parts = goal && [
    goal.persona && t('item.persona', { persona: goal.persona }),
    goal.need && t('item.need', { need: goal.need }),
    goal.benefit && t('item.benefit', { benefit: goal.benefit }),
  ];
  return (
    <>
      {goal ? (
        <Typography variant="body2">{goal.text}</Typography>
      ) : (
        <MutedText>{t('item.noGoal')}</MutedText>
      )}
      {parts?.filter(Boolean).map(part => (
        <MutedText key={part} variant="caption">
          {part}
        </MutedText>
      ))}
      {needsConsumer && (
        <Typography
          variant="caption"
          component="p"
          className={classes.needsYou}
        >
          {t('item.needsYou', { what: needsConsumer })}
        </Typography>
      )}
    </>
  );
}
