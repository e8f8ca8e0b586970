import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityPresentationSnapshot } from '@backstage/plugin-catalog-react';
import {
  LiveRegion,
  SearchField,
  SegmentedFilter,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { MyResponsibilitiesItem } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ItemFilter, isOpen } from './selectItems';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
  search: { flex: `1 1 ${theme.spacing(24)}px` },
}));

/** Props of {@link MineFilters}. */
export interface MineFiltersProps {
  items: MyResponsibilitiesItem[];
  filter: ItemFilter;
  /** How many items are left. */
  shown: number;
  onChange(change: Partial<ItemFilter>): void;
}

/** Which ones, which words, whose and of what. */
export function MineFilters(props: MineFiltersProps) {
  const { items, filter, shown, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const owners = [...new Set(items.map(({ ownerRef }) => ownerRef))].sort();
  const services = new Map(
    items.map(({ serviceRef, serviceTitle }) => [serviceRef, serviceTitle]),
  );

  return (
    <div className={classes.root}>
      <SegmentedFilter
        label={t('mine.show')}
        value={filter.show}
        onChange={show => onChange({ show })}
        options={[
          {
            value: 'all',
            label: t('mine.all', { number: String(items.length) }),
          },
          {
            value: 'open',
            label: t('mine.open', {
              number: String(items.filter(isOpen).length),
            }),
          },
        ]}
      />
      <div className={classes.search}>
        <SearchField
          label={t('mine.search')}
          placeholder={t('mine.search')}
          value={filter.text}
          onChange={text => onChange({ text })}
        />
      </div>
      {owners.length > 1 && (
        <SelectField
          label={t('mine.owner')}
          value={filter.ownerRef}
          onChange={ownerRef => onChange({ ownerRef })}
          options={[
            { value: '', label: t('mine.allOwners') },
            ...owners.map(ownerRef => ({
              value: ownerRef,
              label: entityPresentationSnapshot(ownerRef).primaryTitle,
            })),
          ]}
        />
      )}
      <SelectField
        label={t('filter.service')}
        value={filter.serviceRef}
        onChange={serviceRef => onChange({ serviceRef })}
        options={[
          { value: '', label: t('filter.allServices') },
          ...[...services].map(([value, label]) => ({ value, label })),
        ]}
      />
      <LiveRegion>{t('mine.shown', { count: shown })}</LiveRegion>
    </div>
  );
}
