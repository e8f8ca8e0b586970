import { ANNOTATION_ROADMAP } from '@plinth/backstage-plugin-platform-services-common';
import { DocumentKind } from '@plinth/backstage-plugin-platform-services-node';
import {
  assignKeys,
  checkRoadmap,
  publishedView,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { hideDrafts } from './hideDrafts';

/** Goes up whenever a rule comes, goes or changes its mind. */
const RULE_SET = '1';

/** Roadmaps, as documents that are kept beside a service. */
export const roadmapKind: DocumentKind<Roadmap> = {
  annotation: ANNOTATION_ROADMAP,
  title: 'roadmap',
  ruleSet: RULE_SET,
  check({ text, previous }) {
    const checked = checkRoadmap(text, { ...(previous && { previous }) });
    return { ...checked, findings: hideDrafts({ ...checked, text }) };
  },
  describe: ({ spec }) => ({
    serviceRef: spec.service,
    ...(spec.change && {
      message: spec.change.message,
      publishedBy: spec.change.by,
    }),
  }),
  // Drafts leave the repository for nobody; keys stay what they were.
  publish: ({ document, previous }) =>
    assignKeys(publishedView(document), previous),
};
