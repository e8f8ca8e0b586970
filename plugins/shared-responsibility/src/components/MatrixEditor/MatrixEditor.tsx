import { useEntity } from '@backstage/plugin-catalog-react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  Skeleton,
  useFirst,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ResponsibilityMatrix,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  useForgetService,
  useMatrixDraft,
  useMatrixRevision,
} from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { EditorView } from './EditorView';
import { useFirstDraft } from './useFirstDraft';

/** Props of {@link MatrixEditor}. */
export interface MatrixEditorProps {
  state: ServiceMatrix;
  /** A document to begin with in place of what is stored, such as an import. */
  beginWith?: ResponsibilityMatrix;
  onClose(): void;
}

/**
 * Opens the draft of a service's matrix; without one, the newest revision;
 * without that, a small example. It stays open on what it began with, whatever
 * others publish meanwhile: that shows when the draft is saved.
 */
export function MatrixEditor(props: MatrixEditorProps) {
  const { state, beginWith, onClose } = props;
  const { serviceRef, revision } = state;
  const { entity } = useEntity();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const toastApi = useApi(toastApiRef);
  const firstDraft = useFirstDraft();
  const forget = useForgetService(serviceRef);
  const draft = useMatrixDraft(serviceRef);
  const newest = useMatrixRevision(serviceRef, revision?.number);
  const error = draft.error ?? newest.error;
  const begun = useFirst(
    draft.data && (!revision || newest.data)
      ? { stored: draft.data.draft, published: newest.data?.document }
      : undefined,
  );

  if (error && !begun) {
    return (
      <LoadFailed
        title={t('editor.failed')}
        error={error}
        onRetry={() => {
          draft.refetch();
          newest.refetch();
        }}
      />
    );
  }
  if (!begun) {
    return <Skeleton heights={[56, 40, 480]} />;
  }
  const { stored, published } = begun;
  return (
    <EditorView
      serviceRef={serviceRef}
      initial={beginWith ?? stored?.document ?? published ?? firstDraft(entity)}
      stored={stored}
      published={published}
      onClose={() => {
        onClose();
        forget();
      }}
      onPublished={number => {
        toastApi.post({
          title: t('publish.done', { number: String(number) }),
          status: 'success',
          timeout: 5000,
        });
        onClose();
        forget();
      }}
    />
  );
}
