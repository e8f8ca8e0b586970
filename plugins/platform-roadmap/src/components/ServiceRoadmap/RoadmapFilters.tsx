import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IntervalView } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LiveRegion,
  SearchField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemFilter } from '../../filter';
import { StatusSelect, TypeSelect } from '../ItemSelects';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
    search: { flex: `1 1 ${theme.spacing(24)}px` },
  }),
  { name: 'PlinthRoadmapFilters' },
);

/** Props of {@link RoadmapFilters}. */
export interface RoadmapFiltersProps {
  intervals: IntervalView[];
  /** Name of the one that is shown; empty: none is active. */
  interval: string;
  filter: ItemFilter;
  /** How many items are left. */
  shown: number;
  onChange(change: Partial<ItemFilter & { interval: string }>): void;
}

/** Which interval, which words, which status, which type of work. */
export function RoadmapFilters(props: RoadmapFiltersProps) {
  const { intervals, interval, filter, shown, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const active = intervals.some(({ state }) => state === 'active');
  return (
    <div className={classes.root}>
      {intervals.length > (active ? 1 : 0) && (
        <SelectField
          label={t('interval.select')}
          value={interval}
          onChange={name => onChange({ interval: name })}
          options={[
            ...(active ? [] : [{ value: '', label: t('service.noInterval') }]),
            ...intervals.map(({ name, state }) => ({
              value: name,
              label: t(
                state === 'active'
                  ? 'interval.optionActive'
                  : 'interval.optionClosed',
                { name },
              ),
            })),
          ]}
        />
      )}
      <div className={classes.search}>
        <SearchField
          label={t('filter.search')}
          placeholder={t('filter.search')}
          value={filter.q}
          onChange={q => onChange({ q })}
        />
      </div>
      <StatusSelect
        value={filter.status}
        onChange={status => onChange({ status })}
      />
      <TypeSelect value={filter.type} onChange={type => onChange({ type })} />
      <LiveRegion>{t('filter.shown', { count: shown })}</LiveRegion>
    </div>
  );
}
