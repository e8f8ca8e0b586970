import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  PlinthQueryProvider,
  Skeleton,
  useRefreshOnChange,
} from '@plinth/backstage-plugin-platform-services-react';
import { useServiceMatrix } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { FormerMatrix } from './FormerMatrix';
import { LazyMatrixEditor } from './LazyMatrixEditor';
import { ServiceMatrixView } from './ServiceMatrixView';
import { StartMatrix } from './StartMatrix';
import { useMatrixEditing } from './useMatrixEditing';

/** The tab "Responsibilities" of a platform service. */
export function ServiceMatrix() {
  return (
    <PlinthQueryProvider>
      <ServiceMatrixContent />
    </PlinthQueryProvider>
  );
}

function ServiceMatrixContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const serviceRef = stringifyEntityRef(entity);
  const { data, error, refetch } = useServiceMatrix(serviceRef);
  const editing = useMatrixEditing(data);
  useRefreshOnChange({
    channel: 'shared-responsibility',
    documentIds: data?.documentId ? [data.documentId] : [],
    queryKeys: [['shared-responsibility', 'service', serviceRef]],
  });

  if (error && !data) {
    return (
      <LoadFailed title={t('service.failed')} error={error} onRetry={refetch} />
    );
  }
  if (!data) {
    return <Skeleton heights={[56, 480]} />;
  }
  if (editing.isOpen) {
    return (
      <LazyMatrixEditor
        state={data}
        beginWith={editing.beginWith}
        onClose={editing.close}
      />
    );
  }
  const isEmpty = !data.revision && !data.sync && data.source?.type !== 'git';
  return (
    <>
      <FormerMatrix serviceRef={serviceRef} />
      {isEmpty ? (
        <StartMatrix serviceRef={serviceRef} editing={editing} />
      ) : (
        <ServiceMatrixView state={data} editing={editing} />
      )}
    </>
  );
}
