import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { PublishDialog as DocumentPublishDialog } from '@plinth/backstage-plugin-platform-services-react';
import { usePublishPreview, usePublishRoadmap } from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';
import { DigestPreview } from './DigestPreview';

/** Props of {@link PublishDialog}. */
export interface PublishDialogProps {
  serviceRef: string;
  onGoTo(finding: Finding): void;
  onClose(): void;
  onPublished(revision: number): void;
}

/**
 * Makes the draft a revision, and shows what readers will be told and how many
 * there are. Draft intervals alone are nothing to publish.
 */
export function PublishDialog(props: PublishDialogProps) {
  const { serviceRef, onGoTo, onClose, onPublished } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const preview = usePublishPreview(serviceRef);
  const publish = usePublishRoadmap(serviceRef);
  const errors = (preview.data?.findings ?? []).filter(
    ({ severity }) => severity === 'error',
  );
  return (
    <DocumentPublishDialog
      preview={preview}
      publishing={publish}
      errors={errors}
      nothing={preview.data?.unchanged ? t('publish.same') : undefined}
      onGoTo={onGoTo}
      onClose={onClose}
      onPublish={({ preview: { etag }, message }) =>
        publish.mutate(
          { etag, request: { message } },
          { onSuccess: ({ revision }) => onPublished(revision.number) },
        )
      }
    >
      {options => <DigestPreview {...options} />}
    </DocumentPublishDialog>
  );
}
