import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PublishDialog as DocumentPublishDialog } from '@plinth/backstage-plugin-platform-services-react';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { usePublishMatrix, usePublishPreview } from '../../../hooks';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { PublishChanges } from './PublishChanges';

const useStyles = makeStyles(
  theme => ({ date: { maxWidth: theme.spacing(26) } }),
  { name: 'PlinthMatrixPublishDialog' },
);

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
 * Makes the draft a revision: from when, what each party will see of it and how
 * many it reaches.
 */
export function PublishDialog(props: PublishDialogProps) {
  const { serviceRef, findings, onGoTo, onClose, onPublished } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const preview = usePublishPreview(serviceRef);
  const publish = usePublishMatrix(serviceRef);
  const [effectiveFrom, setEffectiveFrom] = useState('');
  const [editorial, setEditorial] = useState<string[]>([]);

  return (
    <DocumentPublishDialog
      preview={preview}
      publishing={publish}
      errors={findings.filter(({ severity }) => severity === 'error')}
      fields={
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
      }
      onGoTo={onGoTo}
      onClose={onClose}
      onPublish={({ preview: { etag }, message }) =>
        publish.mutate(
          {
            etag,
            request: {
              message,
              ...(effectiveFrom && { effectiveFrom }),
              ...(editorial.length > 0 && { editorial }),
            },
          },
          { onSuccess: ({ revision }) => onPublished(revision.number) },
        )
      }
    >
      {options => (
        <PublishChanges
          preview={options.preview}
          editorial={editorial}
          onEditorial={setEditorial}
        />
      )}
    </DocumentPublishDialog>
  );
}
