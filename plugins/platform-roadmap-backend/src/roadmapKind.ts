import { ANNOTATION_ROADMAP } from '@plinth/backstage-plugin-platform-services-common';
import { DocumentKind } from '@plinth/backstage-plugin-platform-services-node';
import {
  lintRoadmap,
  parseRoadmap,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { draftsIn, draftsOf, hideDrafts } from './hideDrafts';
import { publishedContent } from './publishedContent';
import { RoadmapLintContexts, RoadmapLintContextsOptions } from './service';

/** Goes up whenever a rule comes, goes or changes its mind, or findings hide more. */
const RULE_SET = '3';

/** Rules about the catalog and other roadmaps, which may be there a moment later. */
const LOOKED_UP = ['M08', 'M09', 'M16'];

/**
 * Roadmaps, as documents that are kept beside a service. Those from files are
 * checked with all that the backend knows, as drafts are.
 */
export function createRoadmapKind(
  options: RoadmapLintContextsOptions,
): DocumentKind<Roadmap> {
  return {
    annotation: ANNOTATION_ROADMAP,
    title: 'roadmap',
    ruleSet: RULE_SET,
    check({ text }) {
      const parsed = parseRoadmap(text);
      const { findings, value } = parsed;
      return {
        ...parsed,
        findings: hideDrafts({ findings, drafts: draftsIn(value) }),
        notChecked: [],
      };
    },
    beginRun({ store }) {
      const load = RoadmapLintContexts.create({ ...options, store }).beginRun();
      return async ({ serviceRef, document, previous }) => {
        const { findings, notChecked } = lintRoadmap(
          document,
          await load({ serviceRef, roadmap: document, previous }),
        );
        return {
          findings: hideDrafts({
            findings,
            drafts: draftsOf({ roadmap: document, previous }),
          }),
          notChecked,
          again: findings.some(({ rule }) => LOOKED_UP.includes(rule)),
        };
      };
    },
    describe: ({ spec }) => ({
      serviceRef: spec.service,
      ...(spec.change && {
        message: spec.change.message,
        publishedBy: spec.change.by,
      }),
    }),
    publish: publishedContent,
  };
}
