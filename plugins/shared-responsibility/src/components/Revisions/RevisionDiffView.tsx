import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  SelectField,
  Skeleton,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { useRevisionDiff } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyChanges } from '../PartyChanges';
import { useComparison } from './useComparison';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
}));

const ALL = 'all';

/** Props of {@link RevisionDiffView}. */
export interface RevisionDiffViewProps {
  /** The newest first; never empty. */
  revisions: RevisionSummary[];
  state: ServiceMatrix;
}

/** What changed between two revisions, for one party or all, in words. */
export function RevisionDiffView(props: RevisionDiffViewProps) {
  const { revisions, state } = props;
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { comparison, compare } = useComparison(revisions);
  const { from, to } = comparison;
  const diff = useRevisionDiff(state.serviceRef, { from, to });
  const parties = state.matrix?.spec.parties ?? [];
  const chosen = parties.some(({ id }) => id === comparison.party)
    ? comparison.party
    : ALL;

  const options = revisions.map(({ number, publishedAt }) => ({
    value: String(number),
    label: t('revisions.option', {
      number: String(number),
      date: format.day(publishedAt),
    }),
  }));
  const shown = diff.data?.parties.filter(
    ({ party, changes }) =>
      changes.length > 0 && (chosen === ALL || party.id === chosen),
  );

  return (
    <section className={classes.root} aria-label={t('revisions.diffTitle')}>
      <Typography variant="h6" component="h3">
        {t('revisions.diffTitle')}
      </Typography>
      <div className={classes.bar}>
        <SelectField
          label={t('revisions.older')}
          value={String(from)}
          onChange={value => compare({ from: Number(value) })}
          options={[...options, { value: '0', label: t('revisions.nothing') }]}
        />
        <SelectField
          label={t('revisions.newer')}
          value={String(to)}
          onChange={value => compare({ to: Number(value) })}
          options={options}
        />
        {parties.length > 0 && (
          <SelectField
            label={t('revisions.party')}
            value={chosen}
            onChange={party => compare({ party })}
            options={[
              { value: ALL, label: t('revisions.everybody') },
              ...parties.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        )}
      </div>
      {diff.error && !diff.data && (
        <LoadFailed
          title={t('revisions.diffFailed')}
          error={diff.error}
          onRetry={diff.refetch}
        />
      )}
      {!shown && !diff.error && <Skeleton heights={[24, 160]} />}
      {shown?.length === 0 && (
        <Typography variant="body1" role="status">
          {t('revisions.same')}
        </Typography>
      )}
      {shown?.map(partyDiff => (
        <PartyChanges
          key={partyDiff.party.id}
          diff={partyDiff}
          parties={parties}
        />
      ))}
    </section>
  );
}
