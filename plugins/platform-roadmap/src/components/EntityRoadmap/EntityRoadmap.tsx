import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  NotConfigured,
  PlinthQueryProvider,
  Skeleton,
  useRefreshOnChange,
} from '@plinth/backstage-plugin-platform-services-react';
import { useEntityRoadmap } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { exampleRoadmap } from '../../examples';
import { EntityRoadmapView } from './EntityRoadmapView';
import { DEPENDS_ON_EXAMPLE } from '../../examples';

/** The tab "Roadmap" of a component, resource or system. */
export function EntityRoadmap() {
  return (
    <PlinthQueryProvider>
      <EntityRoadmapContent />
    </PlinthQueryProvider>
  );
}

function EntityRoadmapContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const { data, error, refetch } = useEntityRoadmap(entityRef);
  // An answer does not name the documents that it is made of; unless they have
  // changed the backend says so in a word.
  useRefreshOnChange({
    channel: 'platform-roadmap',
    queryKeys: [
      ['platform-roadmap', 'entity', entityRef],
      ['platform-roadmap', 'mine', entityRef],
    ],
  });

  if (error && !data) {
    return (
      <LoadFailed title={t('entity.failed')} error={error} onRetry={refetch} />
    );
  }
  if (!data) {
    return <Skeleton heights={[56, 128, 480]} />;
  }
  if (data.services.length === 0) {
    return (
      <NotConfigured title={t('entity.nothingTitle')} yaml={DEPENDS_ON_EXAMPLE}>
        {t('entity.nothingText')}
      </NotConfigured>
    );
  }
  if (data.services.every(({ roadmap }) => !roadmap)) {
    return (
      <NotConfigured
        title={t('entity.noRoadmapTitle')}
        yaml={exampleRoadmap(parseEntityRef(data.services[0].serviceRef))}
      >
        {t('entity.noRoadmapText')}
      </NotConfigured>
    );
  }
  return <EntityRoadmapView roadmap={data} />;
}
