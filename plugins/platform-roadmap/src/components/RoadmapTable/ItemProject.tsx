import { Fragment, ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import LinkIcon from '@material-ui/icons/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { Target } from '../Target';
import { ItemConsequences } from './ItemConsequences';

const useStyles = makeStyles(
  theme => ({
    project: { fontWeight: 'bold' },
    link: {
      display: 'inline-flex',
      padding: theme.spacing(0.5),
      margin: theme.spacing(-0.5, 0),
      verticalAlign: 'middle',
      color: mutedText(theme),
      '@media print': { display: 'none' },
    },
    facts: { color: mutedText(theme) },
  }),
  { name: 'PlinthItemProject' },
);

/** Name of an item, a link to it, and the facts about it in small print. */
export function ItemProject(props: {
  item: RoadmapItemView;
  linkTo?(item: RoadmapItemView): string;
}) {
  const { item, linkTo } = props;
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
      </Typography>{' '}
      {linkTo && (
        <Link
          to={linkTo(item)}
          className={classes.link}
          aria-label={t('item.link', { project })}
        >
          <LinkIcon fontSize="inherit" />
        </Link>
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
    </>
  );
}
