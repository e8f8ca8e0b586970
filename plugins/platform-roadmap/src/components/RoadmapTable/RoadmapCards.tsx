import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { ItemStatus } from '../ItemStatus';
import { DeliverableStatusCell, DeliverableText } from './DeliverableParts';
import { ItemGoal } from './ItemGoal';
import { ItemProject } from './ItemProject';
import { ItemStakeholders } from './ItemStakeholders';
import { PriorityLine } from './PriorityLine';
import type { RoadmapTableProps } from './RoadmapTable';
import { anchorOf } from '../../links';
import { emptyText } from './emptyText';
import { ItemActions, NO_ACTIONS } from './itemActions';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    card: {
      display: 'grid',
      gap: theme.spacing(1),
      minWidth: 0,
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      overflowWrap: 'anywhere',
      '&:target, &:focus': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
    deliverables: { margin: 0, padding: 0, listStyle: 'none' },
    deliverable: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'PlinthRoadmapCards' },
);

/** {@link RoadmapTable} on a narrow screen: the same, one item below the other. */
export function RoadmapCards(props: RoadmapTableProps) {
  const { label, items, uncommitted, filtered, actions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);

  const none = (text: string) => <MutedText component="li">{text}</MutedText>;
  return (
    <ul className={classes.list} aria-label={label}>
      {items.map(item => (
        <ItemCard key={item.key} item={item} actions={actions} />
      ))}
      {items.length === 0 && none(t(emptyText({ filtered, above: true })))}
      {uncommitted && (
        <li>
          <PriorityLine />
        </li>
      )}
      {uncommitted?.map(item => (
        <ItemCard key={item.key} item={item} actions={actions} />
      ))}
      {uncommitted?.length === 0 &&
        none(t(emptyText({ filtered, above: false })))}
    </ul>
  );
}

function ItemCard(props: { item: RoadmapItemView; actions?: ItemActions }) {
  const { item, actions = NO_ACTIONS } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <li
      className={classes.card}
      {...(actions.linkTo && { id: anchorOf(item.key), tabIndex: -1 })}
    >
      <div>
        <ItemProject item={item} actions={actions} />
      </div>
      <div>
        <Label text={t('table.stakeholders')} />
        <ItemStakeholders item={item} />
      </div>
      <div>
        <Label text={t('table.goal')} />
        <ItemGoal item={item} />
      </div>
      <div>
        <Label text={t('table.deliverables')} />
        {item.deliverables.length === 0 && <ItemStatus status={item.status} />}
        <ul className={classes.deliverables}>
          {item.deliverables.map(deliverable => (
            <li key={deliverable.key} className={classes.deliverable}>
              <DeliverableText
                deliverable={deliverable}
                lifeOf={actions.lifeOf}
              />
              <DeliverableStatusCell deliverable={deliverable} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Label(props: { text: string }) {
  return <MutedText variant="caption">{props.text}</MutedText>;
}
