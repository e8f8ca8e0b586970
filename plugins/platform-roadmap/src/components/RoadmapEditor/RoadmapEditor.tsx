import { useMemo } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  PublishedRoadmap,
  Roadmap,
  RoadmapDraft,
  ServiceRoadmap,
  assignKeys,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
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
  /** A roadmap to begin with in place of what is stored, such as an import. */
  beginWith?: Roadmap;
  onClose(): void;
}

/**
 * Opens the draft of a service's roadmap; without one, the newest revision;
 * without that, an empty interval. It stays open on what it began with, whatever
 * others publish meanwhile: that shows when the draft is saved.
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
      ? { draft: draft.data.draft, newest: newest.data }
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
  const { stored, published } = start;
  return (
    <PlannerView
      serviceRef={serviceRef}
      title={
        entity.metadata.title ?? state.roadmap?.title ?? entity.metadata.name
      }
      initial={
        (beginWith && assignKeys(beginWith, published)) ??
        stored?.document ??
        published ??
        firstRoadmap({ entity, on: todayInUtc() })
      }
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

/** An item is followed by its key, also where somebody wrote none. */
function withKeys(begun: { draft?: RoadmapDraft; newest?: PublishedRoadmap }) {
  const { draft, newest } = begun;
  const published = newest && assignKeys(newest.document);
  return {
    published,
    stored: draft && {
      ...draft,
      document: assignKeys(draft.document, published),
    },
  };
}
