import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FormDialog,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ComposedRow,
  LinkedEvidence,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useLinkEvidence } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';

/** Props of {@link EvidenceDialog}. */
export interface EvidenceDialogProps {
  entityRef: string;
  row: ComposedRow;
  /** What is linked now. */
  evidence?: LinkedEvidence;
  onClose(): void;
  onDone(): void;
}

/** Links the proof that a duty is done, and until when it counts. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { entityRef, row, evidence, onClose, onDone } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  const link = useLinkEvidence(entityRef);
  const [url, setUrl] = useState(evidence?.url ?? '');
  const [doneAt, setDoneAt] = useState(today());
  const [due, setDue] = useState('');
  const every = row.assignments.consumer?.due;
  const isLink = isHttps(url.trim());

  return (
    <FormDialog
      title={t('evidence.title', { task: row.title })}
      submit={t('evidence.submit')}
      ready={isLink && doneAt !== ''}
      isPending={link.isPending}
      error={link.error}
      onClose={onClose}
      onSubmit={() =>
        link.mutate(
          { rowId: row.id, url: url.trim(), doneAt, ...(due && { due }) },
          { onSuccess: onDone },
        )
      }
    >
      <TextField
        required
        fullWidth
        type="url"
        variant="outlined"
        id="plinth-evidence-url"
        label={t('evidence.url')}
        placeholder="https://"
        value={url}
        onChange={event => setUrl(event.target.value)}
        error={url !== '' && !isLink}
        helperText={t('evidence.urlHelp')}
      />
      <TextField
        required
        type="date"
        variant="outlined"
        id="plinth-evidence-done"
        label={t('evidence.doneAt')}
        value={doneAt}
        onChange={event => setDoneAt(event.target.value)}
        InputLabelProps={{ shrink: true }}
      />
      <TextField
        type="date"
        variant="outlined"
        id="plinth-evidence-due"
        label={t('evidence.until')}
        value={due}
        onChange={event => setDue(event.target.value)}
        InputLabelProps={{ shrink: true }}
        helperText={
          every
            ? t('evidence.untilInterval', { interval: format.duration(every) })
            : t('evidence.untilNone')
        }
      />
    </FormDialog>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function isHttps(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}
