import {
  Finding,
  ParsedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';

/** Whether the interval of an index is still a draft. */
export type Drafts = (index: string | number) => boolean;

/** Those of a roadmap. */
export function draftsOf(roadmap: Roadmap): Drafts {
  const { intervals } = roadmap.spec;
  return index => intervals[Number(index)]?.state === 'draft';
}

/** Those of a text, which need not be a roadmap. */
export function draftsIn(options: {
  text: string;
  locate: ParsedDocument<unknown>['locate'];
}): Drafts {
  const { text, locate } = options;
  const lines = text.split(/\r?\n/);
  return index => {
    const place = locate(['spec', 'intervals', index, 'state']);
    const written = place && lines[place.line - 1]?.slice(place.column - 1);
    return /^['"]?draft\b/.test(written ?? '');
  };
}

/**
 * Takes out of findings what is said in intervals that are still drafts:
 * findings are for every reader, drafts for none. Warnings in drafts go, of
 * errors their place stays.
 */
export function hideDrafts(options: {
  findings: Finding[];
  drafts: Drafts;
}): Finding[] {
  const { findings, drafts } = options;

  function isInDraft({ path }: Finding): boolean {
    const [spec, intervals, index] = path;
    return (
      spec === 'spec' &&
      intervals === 'intervals' &&
      index !== undefined &&
      drafts(index)
    );
  }

  return findings.flatMap(finding => {
    if (!isInDraft(finding)) {
      return [finding];
    }
    return finding.severity === 'error'
      ? [
          {
            ...finding,
            message:
              'An error in an interval that is still a draft. "plinth roadmap lint" with the file says what it is.',
          },
        ]
      : [];
  });
}
