import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  useRowPortions,
} from '@plinth/backstage-plugin-platform-services-react';
import { useItemLink } from '../../links';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemStatus } from '../ItemStatus';
import { MutedText } from '../MutedText';
import { Target } from '../Target';
import { SlipReasons } from './SlipReasons';
import type { TimelineProps } from './Timeline';
import { TimelineEntry, barOf, byDate } from './model';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    entry: {
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'PlinthTimelineList' },
);

/** {@link Timeline} on a narrow screen: the same, the nearest first. */
export function TimelineList(props: TimelineProps) {
  const { label, groups } = props;
  const classes = useStyles();
  const itemLink = useItemLink();
  const entries = byDate(
    groups.flatMap(({ serviceRef, entries: ofService }) =>
      ofService.map(entry => ({ serviceRef, ...entry })),
    ),
  );
  const shown = useRowPortions({ total: entries.length, needed: 0 });
  return (
    <ol className={classes.list} aria-label={label}>
      {entries.slice(0, shown).map(({ serviceRef, ...entry }) => (
        <li key={`${serviceRef} ${entry.item.key}`} className={classes.entry}>
          <Typography variant="body1">
            <Link to={itemLink({ serviceRef, itemKey: entry.item.key })}>
              {entry.item.project}
            </Link>
          </Typography>
          <div>
            <ItemStatus status={entry.item.status} /> <When entry={entry} />
          </div>
          <SlipReasons item={entry.item} />
          {groups.length > 1 && <EntityName entityRef={serviceRef} />}
        </li>
      ))}
    </ol>
  );
}

/** The date of an item, or where it stands without one. */
function When(props: { entry: TimelineEntry }) {
  const { item } = props.entry;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      <Target item={item} />{' '}
      <MutedText variant="caption" component="span">
        {t(`horizon.${item.horizon}`)}
        {!barOf(props.entry) && ` · ${t('timeline.noDate')}`}
      </MutedText>
    </>
  );
}
