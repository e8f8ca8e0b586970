import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_RESPONSIBILITY_MATRIX } from '@plinth/backstage-plugin-platform-services-common';
import {
  LoadFailed,
  NotConfigured,
  PlinthQueryProvider,
  Skeleton,
} from '@plinth/backstage-plugin-platform-services-react';
import { useServiceMatrix } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ServiceMatrixView } from './ServiceMatrixView';

const EXAMPLE = `# catalog-info.yaml of the service
metadata:
  annotations:
    ${ANNOTATION_RESPONSIBILITY_MATRIX}: ./responsibility.yaml
---
# responsibility.yaml, beside it
apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata:
  name: my-service
  title: My service
spec:
  service: platformservice:default/my-service
  scheme: raci
  parties:
    - {id: platform, title: Platform team, group: group:default/platform}
    - {id: consumer, title: Product team, resolve: component-owner}
  areas:
    - {id: backup, title: Backup and restore}
  tasks:
    - id: restore-test
      title: Test a restore
      area: backup
      assignments:
        platform: R
        consumer: {involvement: A, duty: Check the restored data and sign it off.}`;

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
  const { data, error, refetch } = useServiceMatrix(stringifyEntityRef(entity));

  if (error && !data) {
    return (
      <LoadFailed title={t('service.failed')} error={error} onRetry={refetch} />
    );
  }
  if (!data) {
    return <Skeleton heights={[56, 480]} />;
  }
  if (!data.source && !data.revision && !data.sync) {
    return (
      <NotConfigured title={t('service.notConfiguredTitle')} yaml={EXAMPLE}>
        {t('service.notConfiguredText')}
      </NotConfigured>
    );
  }
  return <ServiceMatrixView state={data} />;
}
