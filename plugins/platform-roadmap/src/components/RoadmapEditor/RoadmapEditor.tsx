import { useMemo } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Roadmap,
  ServiceRoadmap,
  assignKeys,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EditingStart,
  LoadFailed,
  Skeleton,
  useFirst,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  useForgetRoadmap,
  useRoadmapDraft,
  useRoadmapRevision,
} from '../../hooks';
import { todayInUtc } from '../../period';
import { platformRoadmapTranslationRef } from '../../translation';
import { PlannerView } from './PlannerView';
import { firstRoadmap } from './model';

/** Props of {@link RoadmapEditor}. */
export interface RoadmapEditorProps {
  state: ServiceRoadmap;
  /** What becomes of it at once, such as an import; can be taken back. */
  beginWith?: Roadmap;
  onClose(): void;
}

/**
 * Opens the draft of a service's roadmap; without one, the newest revision;
 * without that, an empty interval. It stays open on what it began with, whatever
 * others do meanwhile: what they save shows when the draft is saved, and what
 * they publish at the latest when it is to be published.
 */
export function RoadmapEditor(props: RoadmapEditorProps) {
  const { state, beginWith, onClose } = props;
  const { serviceRef, revision } = state;
  const { entity } = useEntity();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const toastApi = useApi(toastApiRef);
  const forget = useForgetRoadmap(serviceRef);
  const draft = useRoadmapDraft(serviceRef);
  const newest = useRoadmapRevision(serviceRef, revision?.number);
  const error = draft.error ?? newest.error;
  const begun = useFirst(
    draft.data && (!revision || newest.data)
      ? {
          stored: draft.data.draft,
          published: newest.data,
          first: firstRoadmap({ entity, on: todayInUtc() }),
        }
      : undefined,
  );
  const start = useMemo(() => begun && withKeys(begun), [begun]);

  if (error && !start) {
    return (
      <LoadFailed
        title={t('planner.failed')}
        error={error}
        onRetry={() => {
          draft.refetch();
          newest.refetch();
        }}
      />
    );
  }
  if (!start) {
    return <Skeleton heights={[56, 120, 480]} />;
  }
  return (
    <PlannerView
      serviceRef={serviceRef}
      title={
        entity.metadata.title ?? state.roadmap?.title ?? entity.metadata.name
      }
      start={start}
      beginWith={beginWith && assignKeys(beginWith, start.published?.document)}
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

/** An item is followed by its key, also where somebody wrote none. */
function withKeys(begun: EditingStart<Roadmap>): EditingStart<Roadmap> {
  const { stored, published, first } = begun;
  const document = published && assignKeys(published.document);
  return {
    first,
    ...(published &&
      document && { published: { number: published.number, document } }),
    ...(stored && {
      stored: { ...stored, document: assignKeys(stored.document, document) },
    }),
  };
}
