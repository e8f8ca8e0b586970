import { useEffect, useMemo, useState } from 'react';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Roadmap,
  RoadmapDraft,
  lintRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** Long enough for the next key to come first. */
const PAUSE = 150;

/** What lint says while somebody types. */
export interface LiveLint {
  findings: Finding[];
  /** Ids of rules that nobody has checked yet. */
  notChecked: string[];
}

/**
 * Lints a roadmap in the browser as it changes, with the same rules as
 * everywhere. Of rules that need more than the document, such as the catalog,
 * the backend's word on the last saved draft is taken.
 */
export function useRoadmapLint(options: {
  roadmap: Roadmap;
  draft?: RoadmapDraft;
  published?: Roadmap;
}): LiveLint {
  const { roadmap, draft, published } = options;
  const [settled, setSettled] = useState(roadmap);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(roadmap), PAUSE);
    return () => clearTimeout(timer);
  }, [roadmap]);

  return useMemo(() => {
    const live = lintRoadmap(settled, { previous: published });
    const others = new Set(live.notChecked);
    const seen = new Set(live.findings.map(keyOf));
    return {
      findings: [
        ...live.findings,
        ...(draft?.findings ?? []).filter(
          finding =>
            (others.has(finding.rule) || finding.rule === 'schema') &&
            !seen.has(keyOf(finding)),
        ),
      ],
      notChecked: draft ? draft.notChecked : live.notChecked,
    };
  }, [settled, draft, published]);
}

function keyOf({ rule, path, message }: Finding): string {
  return `${rule} ${path.join('/')} ${message}`;
}
