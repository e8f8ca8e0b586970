import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LiveRegion,
  SearchField,
  SegmentedFilter,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { Grouping, RowFilter, Scope } from '../ResponsibilityTable';
import { ViewChange } from './useResponsibilityFilter';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
  search: { flex: `1 1 ${theme.spacing(24)}px` },
  // Together on a line of their own where the first one is too short.
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
}));

/** Props of {@link Filters}. */
export interface FiltersProps {
  filter: RowFilter;
  grouping: Grouping;
  counts: { mine: number; changed: number; all: number };
  otherTeam?: string;
  services: Array<{ serviceRef: string; title: string }>;
  /** How many rows are left. */
  shown: number;
  onChange(change: ViewChange): void;
  /** What can be done with the rows. */
  children?: ReactNode;
}

/** Whose tasks, which service, which words, and how they are grouped. */
export function Filters(props: FiltersProps) {
  const { filter, grouping, counts, services, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <div className={classes.root}>
      <SegmentedFilter<Scope>
        label={t('filter.scope')}
        value={filter.scope}
        onChange={scope => onChange({ scope, layer: undefined })}
        options={[
          {
            value: 'mine',
            label: props.otherTeam
              ? t('filter.theirs', { number: String(counts.mine) })
              : t('filter.mine', { number: String(counts.mine) }),
          },
          {
            value: 'changed',
            label: t('filter.changed', { number: String(counts.changed) }),
          },
          {
            value: 'all',
            label: t('filter.all', { number: String(counts.all) }),
          },
        ]}
      />
      <div className={classes.search}>
        <SearchField
          label={t('filter.search')}
          placeholder={t('filter.search')}
          value={filter.text}
          onChange={text => onChange({ text })}
        />
      </div>
      <SelectField
        label={t('filter.service')}
        value={filter.serviceRef ?? ''}
        onChange={serviceRef =>
          onChange({ serviceRef: serviceRef || undefined })
        }
        options={[
          { value: '', label: t('filter.allServices') },
          ...services.map(({ serviceRef, title }) => ({
            value: serviceRef,
            label: title,
          })),
        ]}
      />
      <SelectField
        label={t('filter.group')}
        value={grouping}
        onChange={value => onChange({ grouping: value as Grouping })}
        options={[
          { value: 'area', label: t('filter.area') },
          { value: 'service', label: t('filter.byService') },
          { value: 'canonical', label: t('filter.canonical') },
        ]}
      />
      <div className={classes.actions}>{props.children}</div>
      <LiveRegion>{t('filter.shown', { count: props.shown })}</LiveRegion>
    </div>
  );
}
