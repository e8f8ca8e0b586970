import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  RevisionPairFields,
  SelectField,
  Skeleton,
  useRevisionPair,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { useRevisionDiff } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyChanges } from '../PartyChanges';

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
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { pair, compare } = useRevisionPair(revisions);
  const { state: view, update } = useUrlState({
    defaults: { party: 'consumer' },
  });
  const diff = useRevisionDiff(state.serviceRef, pair);
  const parties = state.matrix?.spec.parties ?? [];
  const chosen = parties.some(({ id }) => id === view.party) ? view.party : ALL;

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
        <RevisionPairFields
          revisions={revisions}
          pair={pair}
          onChange={compare}
        />
        {parties.length > 0 && (
          <SelectField
            label={t('revisions.party')}
            value={chosen}
            onChange={party => update({ party })}
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
