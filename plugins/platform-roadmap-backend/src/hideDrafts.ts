import {
  Finding,
  ParsedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Interval,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** What is still a draft. */
export interface Drafts {
  /** Whether the interval of an index is. */
  isDraft(index: string | number): boolean;
  /** Names and keys that only drafts have. */
  words: string[];
}

/** Those of a roadmap. */
export function draftsOf(roadmap: Roadmap): Drafts {
  const { intervals, next = [], later = [] } = roadmap.spec;
  const isDraft = ({ state }: Interval) => state === 'draft';
  const seen = JSON.stringify([
    intervals.filter(interval => !isDraft(interval)),
    next,
    later,
  ]);
  return {
    isDraft: index => intervals[Number(index)]?.state === 'draft',
    words: intervals
      .filter(isDraft)
      .flatMap(wordsOf)
      .filter(word => !seen.includes(JSON.stringify(word))),
  };
}

function wordsOf(interval: Interval): string[] {
  const { name, committed, uncommitted = [] } = interval;
  return [
    name,
    ...[...committed, ...uncommitted].flatMap(
      ({ key, project, deliverables = [] }) => [
        project,
        ...(key ? [key] : []),
        ...deliverables.flatMap(({ key: own, text }) => [own ?? text, text]),
      ],
    ),
  ];
}

/** Those of a text, which need not be a roadmap. */
export function draftsIn(options: {
  text: string;
  locate: ParsedDocument<unknown>['locate'];
}): Drafts {
  const { text, locate } = options;
  const lines = text.split(/\r?\n/);
  return {
    isDraft: index => {
      const place = locate(['spec', 'intervals', index, 'state']);
      const written = place && lines[place.line - 1]?.slice(place.column - 1);
      return /^['"]?draft\b/.test(written ?? '');
    },
    words: [],
  };
}

/**
 * Takes out of findings what is said in intervals that are still drafts:
 * findings are for every reader, drafts for none. Warnings in drafts go, of
 * errors their place stays; so it does where a finding elsewhere names what only
 * a draft has.
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
      drafts.isDraft(index)
    );
  }

  function namesDraft({ message }: Finding): boolean {
    return drafts.words.some(word => message.includes(word));
  }

  return findings.flatMap(finding => {
    if (!isInDraft(finding)) {
      return namesDraft(finding)
        ? [
            {
              ...finding,
              message:
                'This does not go together with an interval that is still a draft. "plinth roadmap lint" with the file says why.',
            },
          ]
        : [finding];
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
