import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CombinedRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LiveRegion,
  NothingFound,
  SearchField,
  SegmentedFilter,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { FirstLine } from './FirstLine';
import { Glance } from './Glance';
import { ServiceItems } from './ServiceItems';
import { filterGroups } from './filterGroups';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      minWidth: 0,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      '& > *': { minWidth: 0 },
    },
    filters: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
    search: { flex: `1 1 ${theme.spacing(24)}px` },
  }),
  { name: 'PlinthEntityRoadmapView' },
);

/** Sentence, three boxes, and everything that is coming by service. */
export function EntityRoadmapView(props: { roadmap: CombinedRoadmap }) {
  const { roadmap } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { state, update, reset, isDefault } = useUrlState({
    defaults: { q: '', commitment: '' },
    allowed: { commitment: ['committed'] },
  });
  const groups = filterGroups({
    services: roadmap.services,
    q: state.q,
    committedOnly: state.commitment === 'committed',
  });
  const shown = groups.flatMap(({ items }) => items).length;

  return (
    <div className={classes.root}>
      <FirstLine roadmap={roadmap} />
      <Glance roadmap={roadmap} />
      <div className={classes.filters}>
        <div className={classes.search}>
          <SearchField
            label={t('filter.search')}
            placeholder={t('filter.search')}
            value={state.q}
            onChange={q => update({ q })}
          />
        </div>
        <SegmentedFilter
          label={t('filter.commitment')}
          value={state.commitment}
          onChange={commitment => update({ commitment })}
          options={[
            { value: '', label: t('filter.everything') },
            { value: 'committed', label: t('filter.committedOnly') },
          ]}
        />
        <LiveRegion>{t('filter.shown', { count: shown })}</LiveRegion>
      </div>
      {!isDefault && shown === 0 ? (
        <NothingFound onClear={reset} />
      ) : (
        <ServiceItems groups={groups} />
      )}
    </div>
  );
}
