import { useRef } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_ROADMAP } from '@plinth/backstage-plugin-platform-services-common';
import {
  LoadFailed,
  PlinthQueryProvider,
  Skeleton,
  useKeepFocus,
  useRefreshOnChange,
} from '@plinth/backstage-plugin-platform-services-react';
import { useServiceRoadmap } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { FormerRoadmap } from './FormerRoadmap';
import { NotReadYet } from './NotReadYet';
import { ServiceRoadmapView } from './ServiceRoadmapView';
import { StartRoadmap } from './StartRoadmap';
import {
  LazyCloseInterval,
  LazyRoadmapEditor,
  LazyRoadmapReview,
} from './lazyScreens';
import { useRoadmapTools } from './useRoadmapTools';

/** The tab "Roadmap" of a platform service. */
export function ServiceRoadmap() {
  const { entity } = useEntity();
  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root);
  return (
    <PlinthQueryProvider>
      <div ref={root}>
        <FormerRoadmap serviceRef={stringifyEntityRef(entity)} />
        <ServiceRoadmapContent />
      </div>
    </PlinthQueryProvider>
  );
}

function ServiceRoadmapContent() {
  const { entity } = useEntity();
  const serviceRef = stringifyEntityRef(entity);
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data, error, refetch } = useServiceRoadmap(serviceRef);
  const tools = useRoadmapTools(data);
  useRefreshOnChange({
    channel: 'platform-roadmap',
    queryKeys: [
      ['platform-roadmap', 'service', serviceRef],
      ['platform-roadmap', 'mine', serviceRef],
    ],
  });

  if (error && !data) {
    return (
      <LoadFailed title={t('service.failed')} error={error} onRetry={refetch} />
    );
  }
  if (!data) {
    return <Skeleton heights={[56, 64, 480]} />;
  }
  switch (tools.screen) {
    case 'edit':
      return (
        <LazyRoadmapEditor
          state={data}
          beginWith={tools.beginWith}
          onClose={tools.leave}
        />
      );
    case 'review':
      return <LazyRoadmapReview state={data} onClose={tools.leave} />;
    case 'close':
      return (
        <LazyCloseInterval
          state={data}
          interval={tools.closing}
          onClose={tools.leave}
        />
      );
    default:
  }
  if (data.revision || data.sync || data.source?.type === 'git') {
    return <ServiceRoadmapView state={data} tools={tools} />;
  }
  const file = entity.metadata.annotations?.[ANNOTATION_ROADMAP];
  if (file && !data.source) {
    return <NotReadYet serviceRef={serviceRef} file={file} />;
  }
  return <StartRoadmap serviceRef={serviceRef} tools={tools} />;
}
