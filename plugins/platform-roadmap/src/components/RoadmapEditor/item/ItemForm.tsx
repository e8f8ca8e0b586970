import { makeStyles } from '@material-ui/core/styles';
import {
  ItemPlace,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { ConsequenceFields } from './ConsequenceFields';
import { DeliverableFields } from './DeliverableFields';
import { GoalFields } from './GoalFields';
import { PlaceFields } from './PlaceFields';
import { ProjectFields } from './ProjectFields';
import { StakeholderFields } from './StakeholderFields';
import { TargetFields } from './TargetFields';

const useStyles = makeStyles(
  theme => ({
    column: {
      display: 'grid',
      gap: theme.spacing(1.5),
      minWidth: 0,
      paddingTop: theme.spacing(0.5),
    },
    wide: {
      gridColumn: '1 / -1',
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(
        34,
      )}px), 1fr))`,
      gap: theme.spacing(2),
      minWidth: 0,
      paddingTop: theme.spacing(1.5),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    place: { gridColumn: '1 / -1' },
  }),
  { name: 'PlinthItemForm' },
);

/** Props of {@link ItemForm}. */
export interface ItemFormProps {
  id: string;
  item: RoadmapItem;
  place: ItemPlace;
}

/** The fields of an item, in the columns of the table. */
export function ItemForm(props: ItemFormProps) {
  const { id, item, place } = props;
  const classes = useStyles();
  return (
    <>
      <div className={classes.column}>
        <ProjectFields id={id} item={item} />
        <TargetFields
          // What was typed and not set belongs to the target as it was.
          key={`${item.target?.date} ${item.target?.resolution}`}
          id={id}
          item={item}
        />
      </div>
      <div className={classes.column}>
        <StakeholderFields id={id} item={item} />
      </div>
      <div className={classes.column}>
        <GoalFields id={id} item={item} />
      </div>
      <div className={classes.column}>
        <DeliverableFields id={id} item={item} />
      </div>
      <div className={classes.wide}>
        <ConsequenceFields id={id} item={item} />
      </div>
      <div className={classes.place}>
        <PlaceFields id={id} item={item} place={place} />
      </div>
    </>
  );
}
