import { JsonObject, JsonValue } from '@backstage/types';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
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

/**
 * Those of a text that is no roadmap, by its data (absent: it is not even YAML).
 * However it is written, what does not say clearly that it is published counts
 * as a draft.
 */
export function draftsIn(value: JsonValue | undefined): Drafts {
  const intervals = childOf(childOf(value, 'spec'), 'intervals');
  return {
    isDraft: index => {
      const state = childOf(childOf(intervals, index), 'state');
      return state !== 'active' && state !== 'closed';
    },
    words: [],
  };
}

function childOf(
  value: JsonValue | undefined,
  key: string | number,
): JsonValue | undefined {
  return typeof value === 'object' && value !== null
    ? (value as JsonObject)[key]
    : undefined;
}

/**
 * Takes out of findings what is said in intervals that are still drafts:
 * findings are for every reader, drafts for none. Warnings in drafts go, of
 * errors their place stays; so it does where a finding elsewhere names what only
 * a draft has. What the state of an interval should be is said: it is no plan.
 */
export function hideDrafts(options: {
  findings: Finding[];
  drafts: Drafts;
}): Finding[] {
  const { findings, drafts } = options;

  function isInInterval({ path }: Finding): boolean {
    return path[0] === 'spec' && path[1] === 'intervals' && path.length > 2;
  }

  function isInDraft(finding: Finding): boolean {
    const [, , index, field] = finding.path;
    return isInInterval(finding) && field !== 'state' && drafts.isDraft(index);
  }

  function namesDraft({ message }: Finding): boolean {
    return drafts.words.some(word => message.includes(word));
  }

  return findings.flatMap(finding => {
    // Nobody knows where the drafts are in a text that cannot be read.
    if (
      finding.rule === 'syntax' &&
      (finding.path.length === 0 || isInInterval(finding))
    ) {
      return [{ ...finding, message: withoutQuotes(finding.message) }];
    }
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
            // With its line: unknown fields may be called like a plan.
            ...(finding.line && { path: finding.path.slice(0, 3) }),
            message:
              'An error in an interval that is still a draft. "plinth roadmap lint" with the file says what it is.',
          },
        ]
      : [];
  });
}

/** What stands in quotes may come from the text. */
function withoutQuotes(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.){3,}"/g, '"…"');
}
