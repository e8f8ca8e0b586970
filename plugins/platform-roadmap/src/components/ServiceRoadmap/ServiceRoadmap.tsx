import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_ROADMAP } from '@plinth/backstage-plugin-platform-services-common';
import {
  LoadFailed,
  NotConfigured,
  PlinthQueryProvider,
  Skeleton,
} from '@plinth/backstage-plugin-platform-services-react';
import { useServiceRoadmap } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { FormerRoadmap } from './FormerRoadmap';
import { NotReadYet } from './NotReadYet';
import { ServiceRoadmapView } from './ServiceRoadmapView';
import { exampleRoadmap } from '../../examples';

/** The tab "Roadmap" of a platform service. */
export function ServiceRoadmap() {
  const { entity } = useEntity();
  return (
    <PlinthQueryProvider>
      <FormerRoadmap serviceRef={stringifyEntityRef(entity)} />
      <ServiceRoadmapContent />
    </PlinthQueryProvider>
  );
}

function ServiceRoadmapContent() {
  const { entity } = useEntity();
  const serviceRef = stringifyEntityRef(entity);
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data, error, refetch } = useServiceRoadmap(serviceRef);

  if (error && !data) {
    return (
      <LoadFailed title={t('service.failed')} error={error} onRetry={refetch} />
    );
  }
  if (!data) {
    return <Skeleton heights={[56, 64, 480]} />;
  }
  if (data.source || data.revision || data.sync) {
    return <ServiceRoadmapView state={data} />;
  }
  const file = entity.metadata.annotations?.[ANNOTATION_ROADMAP];
  if (file) {
    return <NotReadYet serviceRef={serviceRef} file={file} />;
  }
  const { namespace = 'default', name } = entity.metadata;
  return (
    <NotConfigured
      title={t('service.notConfiguredTitle')}
      yaml={exampleRoadmap({ namespace, name })}
    >
      {t('service.notConfiguredText')}
    </NotConfigured>
  );
}
