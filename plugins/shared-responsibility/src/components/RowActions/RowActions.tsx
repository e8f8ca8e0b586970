import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ComposedRow,
  MyResponsibilityView,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useAcknowledge } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { DisputeDialog } from './DisputeDialog';
import { EvidenceDialog } from './EvidenceDialog';

/** Props of {@link RowActions}. */
export interface RowActionsProps {
  entityRef: string;
  row: ComposedRow;
  standing: RowStanding;
  serviceTitle: string;
  may: MyResponsibilityView['may'];
  /** Told to the reader. */
  onDone(message: string): void;
}

/** What a member of the team can do with one row: say yes, say no, prove it. */
export function RowActions(props: RowActionsProps) {
  const { entityRef, row, standing, may, onDone } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const acknowledge = useAcknowledge(entityRef);
  const [dialog, setDialog] = useState<'dispute' | 'evidence'>();

  const { status } = standing;
  const close = () => setDialog(undefined);
  const duty = row.assignments.consumer?.involvement ?? '';

  if (row.undetermined) {
    return (
      <Typography variant="body2">
        {t('action.undetermined', {
          facts: row.undetermined.missingFacts.join(', '),
        })}
      </Typography>
    );
  }
  return (
    <>
      {may.acknowledge && (status === 'open' || status === 'disputed') && (
        <Button
          size="small"
          variant="outlined"
          color="primary"
          disabled={acknowledge.isPending}
          onClick={() =>
            acknowledge.mutate([{ id: row.id, hash: standing.hash }], {
              onSuccess: ({ refused }) =>
                onDone(
                  refused.length > 0
                    ? t('acknowledge.refused', { count: refused.length })
                    : t('acknowledge.done', { count: 1 }),
                ),
            })
          }
        >
          {status === 'disputed'
            ? t('acknowledge.afterAll')
            : t('acknowledge.one')}
        </Button>
      )}
      {may.dispute && status !== 'disputed' && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setDialog('dispute')}
        >
          {t('dispute.open')}
        </Button>
      )}
      {may.evidence && /[RA]/.test(duty) && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setDialog('evidence')}
        >
          {standing.evidence ? t('evidence.replace') : t('evidence.open')}
        </Button>
      )}
      {acknowledge.error && (
        <Typography variant="body2" color="error" role="alert">
          {t('action.failed', { message: acknowledge.error.message })}
        </Typography>
      )}
      {dialog === 'dispute' && (
        <DisputeDialog
          entityRef={entityRef}
          row={row}
          serviceTitle={props.serviceTitle}
          onClose={close}
          onDone={() => {
            close();
            onDone(t('dispute.done'));
          }}
        />
      )}
      {dialog === 'evidence' && (
        <EvidenceDialog
          entityRef={entityRef}
          row={row}
          evidence={standing.evidence}
          onClose={close}
          onDone={() => {
            close();
            onDone(t('evidence.saved'));
          }}
        />
      )}
    </>
  );
}
