import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  SearchField,
  SegmentedFilter,
  SelectField,
  platformServicesReactTranslationRef,
  useCapabilityTitle,
} from '@plinth/backstage-plugin-platform-services-react';
import { LIFECYCLES } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { PERSONAS, StorefrontView } from './useStorefrontView';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(2),
      [theme.breakpoints.down('xs')]: { '& > *': { flexGrow: 1 } },
    },
    search: {
      flex: `1 1 ${theme.spacing(40)}px`,
      minWidth: 0,
    },
  }),
  { name: 'PlinthStorefrontFilters' },
);

/** Search and filters of the storefront; their state is in the URL. */
export function StorefrontFilters(props: {
  view: StorefrontView;
  /** Those that occur. */
  capabilities: string[];
  counts: { all: number; mine: number };
}) {
  const { view, capabilities, counts } = props;
  const { state, update } = view;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { t: tr } = useTranslationRef(platformServicesReactTranslationRef);
  const titleOf = useCapabilityTitle();
  return (
    <div role="search">
      <div className={classes.row}>
        <div className={classes.search}>
          <SearchField
            label={t('filter.search')}
            placeholder={t('filter.searchPlaceholder')}
            value={state.q}
            onChange={q => update({ q })}
          />
        </div>
        <SelectField
          label={t('filter.persona')}
          options={[
            { value: '', label: t('filter.anyPersona') },
            ...PERSONAS.map(persona => ({
              value: persona,
              label: t(`persona.${persona}`),
            })),
          ]}
          value={state.persona}
          onChange={persona => update({ persona })}
        />
        <SelectField
          label={t('filter.capability')}
          options={[
            { value: '', label: t('filter.anyCapability') },
            ...capabilities.map(type => ({
              value: type,
              label: titleOf(type),
            })),
          ]}
          value={state.capability}
          onChange={capability => update({ capability })}
        />
        <SelectField
          label={t('filter.lifecycle')}
          options={[
            { value: '', label: t('filter.anyLifecycle') },
            ...LIFECYCLES.map(lifecycle => ({
              value: lifecycle,
              label: tr(`lifecycle.${lifecycle}`),
            })),
          ]}
          value={state.lifecycle}
          onChange={lifecycle => update({ lifecycle })}
        />
      </div>
      <div className={classes.row}>
        <SegmentedFilter
          label={t('filter.whose')}
          options={[
            {
              value: 'all',
              label: t('filter.all', { number: String(counts.all) }),
            },
            {
              value: 'mine',
              label: t('filter.mine', { number: String(counts.mine) }),
            },
          ]}
          value={state.whose}
          onChange={whose => update({ whose })}
        />
        <SegmentedFilter
          label={t('filter.view')}
          options={[
            { value: 'cards', label: t('filter.cards') },
            { value: 'table', label: t('filter.table') },
          ]}
          value={state.view}
          onChange={next => update({ view: next })}
        />
      </div>
    </div>
  );
}
