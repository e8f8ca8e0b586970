import { useApi } from '@backstage/frontend-plugin-api';
import {
  CloseRequest,
  ReviewRequest,
  RoadmapPublishRequest,
  diffRoadmaps,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { SourceRequest } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  downloadFile,
  draftQuery,
  formatOfFile,
  momentaryQuery,
  useForgetDocument,
} from '@plinth/backstage-plugin-platform-services-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { RoadmapExportFormat, platformRoadmapApiRef } from '../api';
import { serviceKey } from './useServiceRoadmap';

function draftKey(serviceRef: string) {
  return ['platform-roadmap', 'draft', serviceRef];
}

/** The draft of a service's roadmap; `draft` is undefined when there is none. */
export function useRoadmapDraft(serviceRef: string, enabled = true) {
  const api = useApi(platformRoadmapApiRef);
  return useQuery({
    ...draftQuery({
      queryKey: draftKey(serviceRef),
      read: () => api.getRoadmapDraft(serviceRef),
    }),
    enabled,
  });
}

/** What somebody else has saved while this draft was edited. */
export function useOthersDraft(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useQuery(
    momentaryQuery({
      queryKey: [...draftKey(serviceRef), 'theirs'],
      read: async () => ({ theirs: await api.getRoadmapDraft(serviceRef) }),
    }),
  );
}

/** What publishing the draft would tell readers; asked each time that it is looked at. */
export function usePublishPreview(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useQuery(
    momentaryQuery({
      queryKey: [...draftKey(serviceRef), 'changes'],
      read: () => api.getPublishPreview(serviceRef),
    }),
  );
}

/** Makes the draft a revision. */
export function usePublishRoadmap(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useMutation({
    mutationFn: (options: { request: RoadmapPublishRequest; etag: string }) =>
      api.publishRoadmap(serviceRef, options.request, { etag: options.etag }),
  });
}

/** Throws the draft away. */
export function useDiscardDraft(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useMutation({
    mutationFn: (options: { etag: string }) =>
      api.discardRoadmapDraft(serviceRef, options),
  });
}

/** Chooses where the roadmap is kept. */
export function useSetRoadmapSource(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useMutation({
    mutationFn: (options: { type: SourceRequest['type']; etag: string }) =>
      api.setRoadmapSource(serviceRef, options.type, { etag: options.etag }),
    onSuccess: useForgetRoadmap(serviceRef),
  });
}

/** Records a weekly review. */
export function useReviewRoadmap(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useMutation({
    mutationFn: (options: { request: ReviewRequest; etag: string }) =>
      api.reviewRoadmap(serviceRef, options.request, { etag: options.etag }),
  });
}

/** Closes an interval. */
export function useCloseInterval(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useMutation({
    mutationFn: (options: {
      interval: string;
      request: CloseRequest;
      etag: string;
    }) =>
      api.closeInterval(serviceRef, options.interval, options.request, {
        etag: options.etag,
      }),
  });
}

/** Drops what is known of a service's roadmap, its draft and its history. */
export function useForgetRoadmap(serviceRef: string) {
  return useForgetDocument({
    draft: draftKey(serviceRef),
    document: serviceKey(serviceRef),
  });
}

/** The revisions of a roadmap, the newest first, page by page. */
export function useRoadmapRevisions(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useInfiniteQuery({
    queryKey: [...serviceKey(serviceRef), 'revisions'],
    queryFn: ({ pageParam }) =>
      api.getRoadmapRevisions(serviceRef, { cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** One published revision with its content; none is asked for without a number. */
export function useRoadmapRevision(
  serviceRef: string,
  number: number | undefined,
) {
  const api = useApi(platformRoadmapApiRef);
  return useQuery({
    queryKey: [...serviceKey(serviceRef), 'revision', number],
    queryFn: () => api.getRoadmapRevision(serviceRef, number!),
    enabled: number !== undefined,
    staleTime: Infinity,
  });
}

/** What changed between two revisions; since revision 0, everything is new. */
export function useRoadmapDiff(
  serviceRef: string,
  pair: { from: number; to: number },
) {
  const api = useApi(platformRoadmapApiRef);
  return useQuery({
    queryKey: [...serviceKey(serviceRef), 'diff', pair.from, pair.to],
    queryFn: async () => {
      if (pair.from > 0) {
        return (await api.compareRoadmapRevisions(serviceRef, pair)).changes;
      }
      const first = await api.getRoadmapRevision(serviceRef, pair.to);
      return diffRoadmaps({ to: first.document });
    },
    staleTime: Infinity,
  });
}

/** The life of one deliverable. */
export function useDeliverableHistory(serviceRef: string, deliverable: string) {
  const api = useApi(platformRoadmapApiRef);
  return useQuery({
    queryKey: [...serviceKey(serviceRef), 'history', deliverable],
    queryFn: () => api.getDeliverableHistory(serviceRef, deliverable),
  });
}

/** Reads a file as a roadmap, without changing anything. */
export function useReadRoadmapFile(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useMutation({
    mutationFn: async (file: File) =>
      api.readRoadmap(serviceRef, await file.text(), {
        format: formatOfFile(file.name),
      }),
  });
}

/** Hands the published roadmap out as a file to download. */
export function useExportRoadmap(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  return useMutation({
    mutationFn: async (format: RoadmapExportFormat) => {
      downloadFile(await api.exportRoadmap(serviceRef, { format }));
      return {};
    },
  });
}
