import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'PlinthItemStakeholders' },
);

/** For whom an item is done, and in which part they are. */
export function ItemStakeholders(props: { item: RoadmapItemView }) {
  const { stakeholders } = props.item;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  if (stakeholders.length === 0) {
    return <MutedText>{t('item.noStakeholders')}</MutedText>;
  }
  return (
    <ul className={classes.list}>
      {stakeholders.map(({ ref, name, kind }, index) => (
        <Typography key={index} variant="body2" component="li">
          {ref && !name ? <EntityName entityRef={ref} /> : name}{' '}
          <MutedText variant="caption" component="span">
            {t(`stakeholder.${kind}`)}
          </MutedText>
        </Typography>
      ))}
    </ul>
  );
}
