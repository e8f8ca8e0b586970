import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  ExternalLink,
  useFormat,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemDependency } from './ItemDependency';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      color: mutedText(theme),
      fontWeight: 'normal',
      // In running text colour alone would not tell a link.
      '& a': { textDecoration: 'underline' },
    },
  }),
  { name: 'PlinthItemConsequences' },
);

/** What an item moves, takes away, replaces and waits for, and its links. */
export function ItemConsequences(props: { item: RoadmapItemView }) {
  const { movesTasks, deprecates, replaces, dependsOn, links } = props.item;
  const classes = useStyles();
  const { day } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);

  const facts: ReactNode[] = [
    ...(movesTasks ?? []).map(({ task, from, to }) =>
      from
        ? t('item.moves', { task, from, to })
        : t('item.movesTo', { task, to }),
    ),
    ...(deprecates ?? []).map(({ service, on }) => {
      const name = <EntityName entityRef={service} />;
      return on
        ? t('item.deprecatesOn', { service: name, day: day(on) })
        : t('item.deprecates', { service: name });
    }),
    ...(replaces ?? []).map(({ service, on }) => {
      const name = <EntityName entityRef={service} />;
      return on
        ? t('item.replacesOn', { service: name, day: day(on) })
        : t('item.replaces', { service: name });
    }),
    ...(dependsOn ?? []).map(dependency => <ItemDependency {...dependency} />),
    ...(links ?? []).map(({ title, url }) => (
      <ExternalLink url={url}>{title ?? url}</ExternalLink>
    )),
  ];
  if (facts.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list}>
      {facts.map((fact, index) => (
        <Typography key={index} variant="caption" component="li">
          {fact}
        </Typography>
      ))}
    </ul>
  );
}
