import { useState } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NotConfigured,
  StartDocument,
} from '@plinth/backstage-plugin-platform-services-react';
import { exampleRoadmap } from '../../examples';
import { platformRoadmapTranslationRef } from '../../translation';
import { LazyImportDialog } from './lazyScreens';
import { RoadmapTools } from './useRoadmapTools';

/** The ways to a first roadmap: in the browser, from a file, or in Git. */
export function StartRoadmap(props: {
  serviceRef: string;
  tools: RoadmapTools;
}) {
  const { serviceRef, tools } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [importing, setImporting] = useState(false);
  const { namespace = 'default', name } = entity.metadata;
  const git = (title: string) => (
    <NotConfigured title={title} yaml={exampleRoadmap({ namespace, name })}>
      {t('service.notConfiguredText')}
    </NotConfigured>
  );
  if (!tools.canEdit) {
    return git(t('service.notConfiguredTitle'));
  }
  return (
    <>
      <StartDocument
        title={t('start.title')}
        text={t('start.hereText')}
        begin={tools.hasDraft ? t('planner.continue') : t('start.here')}
        onBegin={() => tools.edit()}
        importing={t('import.open')}
        onImport={() => setImporting(true)}
        git={git(t('start.git'))}
      />
      {importing && (
        <LazyImportDialog
          serviceRef={serviceRef}
          onClose={() => setImporting(false)}
          onTake={roadmap => {
            setImporting(false);
            tools.edit(roadmap);
          }}
        />
      )}
    </>
  );
}
