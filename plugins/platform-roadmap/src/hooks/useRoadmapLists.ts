import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  ListedChanges,
  RoadmapView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ItemQuery, PlatformRoadmapApi, platformRoadmapApiRef } from '../api';

const ITEMS_PER_PAGE = 50;
/** Changes and entities that are asked for at once. */
const PORTION = 200;
/** Roadmaps that are read at the same time for a report. */
const AT_ONCE = 6;

/** Items of all services, page by page. */
export function useRoadmapItems(query: ItemQuery) {
  const api = useApi(platformRoadmapApiRef);
  return useInfiniteQuery({
    queryKey: ['platform-roadmap', 'items', query],
    queryFn: ({ pageParam }) =>
      api.getItems({ ...query, limit: ITEMS_PER_PAGE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: before => before,
  });
}

/** What a monthly report is made of: all roadmaps as they are, and what was published since the month began. */
export function useReportSources(month: string) {
  const api = useApi(platformRoadmapApiRef);
  const catalogApi = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['platform-roadmap', 'report', month],
    queryFn: async () => {
      const { items: services } = await catalogApi.getEntities({
        filter: { kind: 'PlatformService' },
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.title',
        ],
      });
      const titles = new Map(
        services.map(entity => [
          stringifyEntityRef(entity),
          entity.metadata.title,
        ]),
      );
      const summaries = await api.getSummaries([...titles.keys()]);
      const [roadmaps, changes] = await Promise.all([
        readRoadmaps(
          api,
          summaries.map(({ serviceRef }) => serviceRef),
        ),
        readChanges(api, `${month}-01`),
      ]);
      return {
        roadmaps: roadmaps.map(roadmap => ({
          ...roadmap,
          title: titles.get(roadmap.serviceRef) ?? roadmap.title,
        })),
        changes,
      };
    },
  });
}

async function readRoadmaps(
  api: PlatformRoadmapApi,
  serviceRefs: string[],
): Promise<RoadmapView[]> {
  const roadmaps: RoadmapView[] = [];
  for (let start = 0; start < serviceRefs.length; start += AT_ONCE) {
    const states = await Promise.all(
      serviceRefs
        .slice(start, start + AT_ONCE)
        .map(serviceRef => api.getServiceRoadmap(serviceRef)),
    );
    roadmaps.push(...states.flatMap(({ roadmap }) => roadmap ?? []));
  }
  return roadmaps;
}

async function readChanges(
  api: PlatformRoadmapApi,
  since: string,
): Promise<ListedChanges['items']> {
  const changes: ListedChanges['items'] = [];
  let cursor: string | undefined;
  do {
    const page = await api.getChanges({ since, limit: PORTION, cursor });
    changes.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return changes;
}
