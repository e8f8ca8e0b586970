import { makeStyles } from '@material-ui/core/styles';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import {
  SearchField,
  SelectField,
  useCapabilityTitle,
} from '@plinth/backstage-plugin-platform-services-react';
import { useQuery } from '@tanstack/react-query';
import { platformRoadmapTranslationRef } from '../../../translation';
import { StatusSelect, TypeSelect } from '../../ItemSelects';
import { HORIZONS, ItemsFilter } from './filter';

const CAPABILITIES = 'spec.type';
const OWNERS = 'relations.ownedBy';

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
  { name: 'PlinthItemsFilters' },
);

/** Props of {@link ItemsFilters}. */
export interface ItemsFiltersProps {
  filter: ItemsFilter;
  onChange(change: Partial<ItemsFilter>): void;
}

/** Which words, status, place and type of work, and of which services. */
export function ItemsFilters(props: ItemsFiltersProps) {
  const { filter, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const capabilityTitle = useCapabilityTitle();
  const facets = useServiceFacets();
  return (
    <div className={classes.root}>
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
      <SelectField
        label={t('roadmaps.horizon')}
        value={filter.horizon}
        onChange={horizon => onChange({ horizon })}
        options={[
          { value: '', label: t('roadmaps.allHorizons') },
          ...HORIZONS.map(value => ({
            value,
            label: t(`horizonFilter.${value}`),
          })),
        ]}
      />
      <TypeSelect value={filter.type} onChange={type => onChange({ type })} />
      <SelectField
        label={t('roadmaps.capability')}
        value={filter.capability}
        onChange={capability => onChange({ capability })}
        options={[
          { value: '', label: t('roadmaps.allCapabilities') },
          ...withChosen(facets.capabilities, filter.capability).map(value => ({
            value,
            label: capabilityTitle(value),
          })),
        ]}
      />
      <SelectField
        label={t('roadmaps.owner')}
        value={filter.owner}
        onChange={owner => onChange({ owner })}
        options={[
          { value: '', label: t('roadmaps.allOwners') },
          ...withChosen(facets.owners, filter.owner).map(value => ({
            value,
            label: entityPresentationSnapshot(value).primaryTitle,
          })),
        ]}
      />
    </div>
  );
}

/** What kinds of services there are, and who owns them. */
function useServiceFacets(): { capabilities: string[]; owners: string[] } {
  const catalogApi = useApi(catalogApiRef);
  const { data } = useQuery({
    queryKey: ['platform-roadmap', 'service-facets'],
    queryFn: async () => {
      const { facets } = await catalogApi.getEntityFacets({
        filter: { kind: 'PlatformService' },
        facets: [CAPABILITIES, OWNERS],
      });
      const valuesOf = (facet: string) =>
        (facets[facet] ?? []).map(({ value }) => value).sort();
      return { capabilities: valuesOf(CAPABILITIES), owners: valuesOf(OWNERS) };
    },
  });
  return data ?? { capabilities: [], owners: [] };
}

/** What a link asks for can be chosen, also before the list of choices is there. */
function withChosen(values: string[], chosen: string): string[] {
  return chosen === '' || values.includes(chosen)
    ? values
    : [...values, chosen];
}
