import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ItemPlace,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  ConfirmDialog,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { usePlannerContext } from '../plannerContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'PlinthPlaceFields' },
);

/** Moves an item into another list, or takes it off the roadmap. */
export function PlaceFields(props: {
  id: string;
  item: RoadmapItem;
  place: ItemPlace;
}) {
  const { id, item, place } = props;
  const classes = useStyles();
  const { intervals, moveTo, remove } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [asking, setAsking] = useState(false);

  const places: Array<Pick<ItemPlace, 'horizon' | 'interval'>> = [
    ...intervals.flatMap(({ name }) => [
      { horizon: 'committed' as const, interval: name },
      { horizon: 'uncommitted' as const, interval: name },
    ]),
    { horizon: 'next' },
    { horizon: 'later' },
  ];
  const here = places.findIndex(
    each => each.horizon === place.horizon && each.interval === place.interval,
  );
  return (
    <div className={classes.root}>
      <SelectField
        label={t('planner.standsIn')}
        value={String(here)}
        onChange={value =>
          moveTo(id, {
            ...places[Number(value)],
            rank: Number.MAX_SAFE_INTEGER,
          })
        }
        options={places.map((each, index) => ({
          value: String(index),
          label: each.interval
            ? t(`planner.place.${each.horizon}`, { interval: each.interval })
            : t(`service.${each.horizon === 'next' ? 'next' : 'later'}`),
        }))}
      />
      <Button size="small" onClick={() => setAsking(true)}>
        {t('planner.removeItem')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('planner.removeItemTitle', { project: item.project })}
          text={t('planner.removeItemText')}
          confirm={t('planner.removeItem')}
          isPending={false}
          onClose={() => setAsking(false)}
          onConfirm={() => remove(id)}
        />
      )}
    </div>
  );
}
