import { ReactNode, useState } from 'react';
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
import type { UseQueryResult } from '@tanstack/react-query';
import { LoadFailed } from '../components/EmptyStates';
import { Skeleton } from '../components/Skeleton';
import { platformServicesReactTranslationRef } from '../translation';
import { PublishErrors } from './PublishErrors';

const MAX_MESSAGE = 2000;
const TITLE_ID = 'plinth-publish-title';
const NOTHING_ID = 'plinth-publish-nothing';

const useStyles = makeStyles(
  theme => ({ content: { display: 'grid', gap: theme.spacing(2.5) } }),
  { name: 'PlinthPublishDialog' },
);

/**
 * What is known about the publication of a draft before it happens.
 *
 * @public
 */
export interface PublicationPreview {
  /** False while errors are in the way. */
  publishable: boolean;
  /** True when another revision was published since the draft was begun. */
  outdated: boolean;
}

/**
 * Props of {@link PublishDialog}.
 *
 * @public
 */
export interface PublishDialogProps<TPreview extends PublicationPreview> {
  preview: Pick<UseQueryResult<TPreview>, 'data' | 'error' | 'refetch'>;
  /** How the publication itself goes. */
  publishing: { isPending: boolean; error: Error | null };
  /** Those that are in the way. */
  errors: Finding[];
  /** Why there is nothing to publish; absent: there is something. */
  nothing?: string;
  /** What else is asked, below the reason. */
  fields?: ReactNode;
  onGoTo(finding: Finding): void;
  onClose(): void;
  /** Called with the reason that was given. */
  onPublish(options: { preview: TPreview; message: string }): void;
  /** What publishing changes, and for whom. */
  children(options: { preview: TPreview; message: string }): ReactNode;
}

/**
 * Makes a draft a revision: asks why, and shows what publishing changes. Errors
 * are in the way, and lead to their place.
 *
 * @public
 */
export function PublishDialog<TPreview extends PublicationPreview>(
  props: PublishDialogProps<TPreview>,
) {
  const { preview, publishing, errors, nothing, onGoTo, onClose } = props;
  const { data } = preview;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const [message, setMessage] = useState('');
  const ready =
    data?.publishable &&
    !data.outdated &&
    nothing === undefined &&
    message.trim() !== '';
  // Not disabled while it is sent: that would take the focus away from it.
  const publish = () =>
    data &&
    !publishing.isPending &&
    props.onPublish({ preview: data, message: message.trim() });

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby={TITLE_ID}
    >
      <DialogTitle id={TITLE_ID}>{t('publish.title')}</DialogTitle>
      <DialogContent className={classes.content}>
        <PublishErrors errors={errors} onGoTo={onGoTo} />
        {data?.outdated && (
          <Typography variant="body2" color="error" role="alert">
            {t('publish.outdated')}
          </Typography>
        )}
        {nothing && (
          <Typography variant="body1" role="status" id={NOTHING_ID}>
            {nothing}
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
          inputProps={{ maxLength: MAX_MESSAGE }}
          InputLabelProps={{ shrink: true }}
        />
        {props.fields}
        {preview.error && !data && (
          <LoadFailed
            title={t('publish.previewFailed')}
            error={preview.error}
            onRetry={preview.refetch}
          />
        )}
        {!data && !preview.error && <Skeleton heights={[24, 160]} />}
        {data && props.children({ preview: data, message })}
        {publishing.error && (
          <Typography variant="body2" color="error" role="alert">
            {t('publish.failed', { message: publishing.error.message })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!ready}
          aria-describedby={nothing && NOTHING_ID}
          onClick={publish}
        >
          {publishing.isPending ? t('publish.sending') : t('publish.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
