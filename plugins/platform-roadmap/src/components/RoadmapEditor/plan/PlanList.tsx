import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ItemPlace,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../../translation';
import { MutedText } from '../../MutedText';
import { itemId } from '../model';
import { AddItem } from './AddItem';
import { PlanItem } from './PlanItem';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    none: { padding: theme.spacing(1.5, 2) },
  }),
  { name: 'PlinthPlanList' },
);

/** Props of {@link PlanList}. */
export interface PlanListProps {
  to: Pick<ItemPlace, 'horizon' | 'interval'>;
  /** In order. */
  items: RoadmapItem[];
  /** Number of errors by id of the item. */
  errors: ReadonlyMap<string, number>;
}

/** The items of one horizon in their order, and a field to add another one. */
export function PlanList(props: PlanListProps) {
  const { to, items, errors } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      {items.length === 0 && (
        <div className={classes.none}>
          <MutedText>{t(`planner.none.${to.horizon}`)}</MutedText>
        </div>
      )}
      <ol className={classes.list} aria-label={t(`planner.list.${to.horizon}`)}>
        {items.map((item, rank) => (
          <PlanItem
            key={item.key ?? rank}
            item={item}
            place={{ ...to, rank }}
            errors={
              errors.get(itemId({ interval: to.interval, key: item.key })) ?? 0
            }
          />
        ))}
      </ol>
      <AddItem to={to} />
    </>
  );
}
