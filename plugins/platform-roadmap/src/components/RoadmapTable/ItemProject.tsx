import { Fragment, ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import LinkIcon from '@material-ui/icons/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { Target } from '../Target';
import { IconLink } from './IconLink';
import { ItemConsequences } from './ItemConsequences';
import { ItemActions, NO_ACTIONS } from './itemActions';

const useStyles = makeStyles(
  theme => ({
    project: { fontWeight: 'bold' },
    facts: { color: mutedText(theme) },
  }),
  { name: 'PlinthItemProject' },
);

/** Name of an item, a link to it, and the facts about it in small print. */
export function ItemProject(props: {
  item: RoadmapItemView;
  actions?: ItemActions;
}) {
  const { item, actions = NO_ACTIONS } = props;
  const { linkTo, renderVotes } = actions;
  const { project, type, effort, theme, target, carriedOverFrom } = item;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const facts: ReactNode[] = [
    type && t(`workType.${type}`),
    target && <Target item={item} />,
    effort !== undefined && t('item.effort', { effort: String(effort) }),
    theme && t('item.theme', { theme }),
    carriedOverFrom && t('item.carriedOver', { interval: carriedOverFrom }),
  ].filter(Boolean);

  return (
    <>
      <Typography variant="body2" component="span" className={classes.project}>
        {project}
      </Typography>
      {linkTo && (
        <IconLink
          to={linkTo(item)}
          label={t('item.link', { project })}
          icon={LinkIcon}
        />
      )}
      {facts.length > 0 && (
        <Typography variant="caption" component="div" className={classes.facts}>
          {facts.map((fact, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              {fact}
            </Fragment>
          ))}
        </Typography>
      )}
      <ItemConsequences item={item} />
      {renderVotes?.(item)}
    </>
  );
}
