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
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  LoadFailed,
  PublishErrors,
  Skeleton,
} from '@plinth/backstage-plugin-platform-services-react';
import { usePublishPreview, usePublishRoadmap } from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';
import { DigestPreview } from './DigestPreview';

const useStyles = makeStyles(
  theme => ({ content: { display: 'grid', gap: theme.spacing(2.5) } }),
  { name: 'PlinthPublishDialog' },
);

/** Props of {@link PublishDialog}. */
export interface PublishDialogProps {
  serviceRef: string;
  onGoTo(finding: Finding): void;
  onClose(): void;
  onPublished(revision: number): void;
}

/**
 * Makes the draft a revision: says why, and shows what readers will be told and
 * how many there are. Errors are in the way, and lead to their place.
 */
export function PublishDialog(props: PublishDialogProps) {
  const { serviceRef, onGoTo, onClose, onPublished } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const preview = usePublishPreview(serviceRef);
  const publish = usePublishRoadmap(serviceRef);
  const [message, setMessage] = useState('');

  const { data } = preview;
  const errors = (data?.findings ?? []).filter(
    ({ severity }) => severity === 'error',
  );
  const ready =
    data !== undefined &&
    data.publishable &&
    !data.outdated &&
    message.trim() !== '' &&
    !publish.isPending;
  const send = () =>
    data &&
    publish.mutate(
      { etag: data.etag, request: { message: message.trim() } },
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
        {preview.error && !data && (
          <LoadFailed
            title={t('publish.previewFailed')}
            error={preview.error}
            onRetry={preview.refetch}
          />
        )}
        {!data && !preview.error && <Skeleton heights={[24, 160]} />}
        {data && <DigestPreview preview={data} message={message} />}
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
