import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  PublishErrors,
  Skeleton,
} from '@plinth/backstage-plugin-platform-services-react';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { usePublishMatrix, usePublishPreview } from '../../../hooks';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { PublishChanges } from './PublishChanges';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2.5) },
  date: { maxWidth: theme.spacing(26) },
}));

/** Props of {@link PublishDialog}. */
export interface PublishDialogProps {
  serviceRef: string;
  /** Of the draft as it is stored. */
  findings: Finding[];
  onGoTo(finding: Finding): void;
  onClose(): void;
  onPublished(revision: number): void;
}

/**
 * Makes the draft a revision: says why, from when, what each party will see of
 * it and how many it reaches. Errors are in the way, and lead to their place.
 */
export function PublishDialog(props: PublishDialogProps) {
  const { serviceRef, findings, onGoTo, onClose, onPublished } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const preview = usePublishPreview(serviceRef);
  const publish = usePublishMatrix(serviceRef);
  const [message, setMessage] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState('');
  const [editorial, setEditorial] = useState<string[]>([]);

  const errors = findings.filter(({ severity }) => severity === 'error');
  const { data } = preview;
  const ready =
    data !== undefined &&
    data.publishable &&
    !data.outdated &&
    message.trim() !== '' &&
    !publish.isPending;

  const send = () =>
    data &&
    publish.mutate(
      {
        etag: data.etag,
        request: {
          message: message.trim(),
          ...(effectiveFrom && { effectiveFrom }),
          ...(editorial.length > 0 && { editorial }),
        },
      },
      { onSuccess: ({ revision }) => onPublished(revision.number) },
    );

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby="plinth-publish-title"
    >
      <DialogTitle id="plinth-publish-title">{t('publish.title')}</DialogTitle>
      <DialogContent className={classes.content}>
        <PublishErrors errors={errors} onGoTo={onGoTo} />
        {data?.outdated && (
          <Typography variant="body2" color="error" role="alert">
            {t('publish.outdated')}
          </Typography>
        )}
        <TextField
          id="plinth-publish-message"
          label={t('publish.message')}
          helperText={t('publish.messageHelp')}
          value={message}
          onChange={event => setMessage(event.target.value)}
          required
          fullWidth
          multiline
          variant="outlined"
          inputProps={{ maxLength: 2000 }}
          InputLabelProps={{ shrink: true }}
        />
        <TextField
          id="plinth-publish-date"
          className={classes.date}
          type="date"
          label={t('publish.effectiveFrom')}
          helperText={t('publish.effectiveFromHelp')}
          value={effectiveFrom}
          onChange={event => setEffectiveFrom(event.target.value)}
          variant="outlined"
          size="small"
          inputProps={{ min: new Date().toISOString().slice(0, 10) }}
          InputLabelProps={{ shrink: true }}
        />
        {preview.error && !data && (
          <LoadFailed
            title={t('publish.previewFailed')}
            error={preview.error}
            onRetry={preview.refetch}
          />
        )}
        {!data && !preview.error && <Skeleton heights={[24, 160]} />}
        {data && (
          <PublishChanges
            preview={data}
            editorial={editorial}
            onEditorial={setEditorial}
          />
        )}
        {publish.error && (
          <Typography variant="body2" color="error" role="alert">
            {t('publish.failed', { message: publish.error.message })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!ready}
          onClick={send}
        >
          {publish.isPending ? t('publish.sending') : t('publish.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
