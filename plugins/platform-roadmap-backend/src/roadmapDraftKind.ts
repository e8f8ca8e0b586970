import { DraftKind } from '@plinth/backstage-plugin-platform-services-node';
import {
  assignKeys,
  lintRoadmap,
  parseRoadmap,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { RoadmapLintContexts, RoadmapLintContextsOptions } from './service';

/** How drafts of roadmaps are checked and become revisions. */
export function createRoadmapDraftKind(
  options: RoadmapLintContextsOptions,
): DraftKind<Roadmap> {
  return {
    async check({ serviceRef, content, previous, store, credentials }) {
      const { document, findings } = parseRoadmap(JSON.stringify(content));
      if (!document) {
        return { findings, notChecked: [] };
      }
      const context = await RoadmapLintContexts.create({
        ...options,
        store,
      }).load({
        serviceRef,
        roadmap: document,
        ...(previous && { previous }),
        credentials,
      });
      const lint = lintRoadmap(document, context);
      return {
        document,
        findings: [...findings, ...lint.findings],
        notChecked: lint.notChecked,
      };
    },
    seal: ({ document, message, by }) => ({
      ...document,
      spec: { ...document.spec, change: { message, by } },
    }),
    // What nobody may see yet goes on being planned.
    rest: ({ document, published }) =>
      document.spec.intervals.some(({ state }) => state === 'draft')
        ? assignKeys(document, published)
        : undefined,
  };
}
