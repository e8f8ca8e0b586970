import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
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
import { anchorOf } from '../../links';
import { ItemActions, NO_ACTIONS } from './itemActions';

const useStyles = makeStyles(
  theme => ({
    body: {
      scrollMarginTop: theme.spacing(8),
      '&:target, &:focus': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    row: {
      '&&': { backgroundColor: 'transparent' },
      '& > *': {
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
    },
  }),
  { name: 'PlinthItemRows' },
);

/** An item over as many rows as it has deliverables. */
export function ItemRows(props: {
  item: RoadmapItemView;
  actions?: ItemActions;
}) {
  const { item, actions = NO_ACTIONS } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [first, ...others] = item.deliverables;
  const rowSpan = Math.max(1, item.deliverables.length);

  return (
    <TableBody
      className={classes.body}
      {...(actions.linkTo && { id: anchorOf(item.key), tabIndex: -1 })}
    >
      <TableRow className={classes.row}>
        <TableCell component="th" scope="rowgroup" rowSpan={rowSpan}>
          <ItemProject item={item} actions={actions} />
        </TableCell>
        <TableCell rowSpan={rowSpan}>
          <ItemStakeholders item={item} />
        </TableCell>
        <TableCell rowSpan={rowSpan}>
          <ItemGoal item={item} />
        </TableCell>
        {first ? (
          <>
            <TableCell>
              <DeliverableText deliverable={first} lifeOf={actions.lifeOf} />
            </TableCell>
            <TableCell>
              <DeliverableStatusCell deliverable={first} />
            </TableCell>
          </>
        ) : (
          <>
            <TableCell>
              <MutedText>{t('item.noDeliverables')}</MutedText>
            </TableCell>
            <TableCell>
              <ItemStatus status={item.status} />
            </TableCell>
          </>
        )}
      </TableRow>
      {others.map(deliverable => (
        <TableRow key={deliverable.key} className={classes.row}>
          <TableCell>
            <DeliverableText
              deliverable={deliverable}
              lifeOf={actions.lifeOf}
            />
          </TableCell>
          <TableCell>
            <DeliverableStatusCell deliverable={deliverable} />
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  );
}
