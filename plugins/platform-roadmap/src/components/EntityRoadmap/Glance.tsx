import { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CombinedRoadmap,
  ItemPointer,
  ReasonedRoadmap,
  RoadmapItemView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  toneColors,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { ItemStatus } from '../ItemStatus';
import { Target } from '../Target';
import { AskedOfYou } from './AskedOfYou';
import { ShippedOn } from './ShippedOn';
import { WhyLate } from './WhyLate';
import { resolvePointers } from './listItems';
import { useItemLink } from '../../links';

const MAX_SHOWN = 4;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(
        32,
      )}px), 1fr))`,
      gap: theme.spacing(2),
    },
    box: { padding: theme.spacing(2), minWidth: 0 },
    title: {
      color: toneColors(theme, 'active').text,
      fontWeight: 'bold',
      textTransform: 'uppercase',
    },
    list: {
      display: 'grid',
      gap: theme.spacing(1),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
    item: { fontWeight: 'bold' },
    facts: {
      color: mutedText(theme),
      // In running text colour alone would not tell a link.
      '& a': { textDecoration: 'underline' },
    },
  }),
  { name: 'PlinthGlance' },
);

/** The three boxes: what needs the reader, what is late, what has shipped. */
export function Glance(props: { roadmap: CombinedRoadmap }) {
  const { roadmap } = props;
  const { needsYou, lateOrAtRisk, justShipped } = roadmap.glance;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <div className={classes.root}>
      <GlanceBox
        title={t('glance.needsYou')}
        none={t('glance.needsYouNone')}
        roadmap={roadmap}
        pointers={needsYou}
        renderFacts={({ item, service }) => (
          <AskedOfYou item={item} serviceRef={service.serviceRef} />
        )}
      />
      <GlanceBox
        title={t('glance.late')}
        none={t('glance.lateNone')}
        roadmap={roadmap}
        pointers={lateOrAtRisk}
        renderFacts={({ item }) => (
          <>
            <ItemStatus status={item.status} /> <Target item={item} />
          </>
        )}
        renderReason={item => <WhyLate item={item} />}
      />
      <GlanceBox
        title={t('glance.shipped')}
        none={t('glance.shippedNone')}
        roadmap={roadmap}
        pointers={justShipped}
        renderFacts={({ item }) => <ShippedOn item={item} />}
      />
    </div>
  );
}

interface GlanceBoxProps {
  title: string;
  /** Said where there is nothing. */
  none: string;
  roadmap: CombinedRoadmap;
  pointers: ItemPointer[];
  renderFacts(found: {
    service: ReasonedRoadmap;
    item: RoadmapItemView;
  }): ReactNode;
  renderReason?(item: RoadmapItemView): ReactNode;
}

function GlanceBox(props: GlanceBoxProps) {
  const { title, none, roadmap, pointers } = props;
  const classes = useStyles();
  const itemLink = useItemLink();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const found = resolvePointers(roadmap, pointers);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={title}
      className={classes.box}
    >
      <Typography
        variant="body2"
        component="h3"
        gutterBottom
        className={classes.title}
      >
        {title}
      </Typography>
      {found.length === 0 && <MutedText>{none}</MutedText>}
      <ul className={classes.list}>
        {found.slice(0, MAX_SHOWN).map(({ service, item }) => (
          <li key={`${service.serviceRef} ${item.key}`}>
            <Typography variant="body1" className={classes.item}>
              <Link
                to={itemLink({
                  serviceRef: service.serviceRef,
                  itemKey: item.key,
                })}
              >
                {item.project}
              </Link>
            </Typography>
            <Typography
              variant="body2"
              component="div"
              className={classes.facts}
            >
              {props.renderFacts({ service, item })} ·{' '}
              <EntityName entityRef={service.serviceRef} />
            </Typography>
            {props.renderReason?.(item)}
          </li>
        ))}
      </ul>
      {found.length > MAX_SHOWN && (
        <MutedText>
          {t('glance.more', { count: found.length - MAX_SHOWN })}
        </MutedText>
      )}
    </Paper>
  );
}
