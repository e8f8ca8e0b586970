import { JsonObject, JsonValue } from '@backstage/types';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  assignKeys,
  Interval,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';

type Path = Finding['path'];

const INTERVALS = ['spec', 'intervals'];

const SEE_WHY = '"plinth roadmap lint" with the file says';

/** What is still a draft. */
export interface Drafts {
  /** Whether what stands at a path is in one, or may hold one. */
  isDraft(path: Path): boolean;
  /** Names and keys that only drafts have. */
  words: string[];
}

/** Those of a roadmap. */
export function draftsOf(options: {
  roadmap: Roadmap;
  /** Content of the newest revision: keys that are not written come from it. */
  previous?: Roadmap;
}): Drafts {
  const keyed = assignKeys(options.roadmap, options.previous);
  const { intervals, next = [], later = [] } = keyed.spec;
  const isDraft = ({ state }: Interval) => state === 'draft';
  const seen = JSON.stringify([
    intervals.filter(interval => !isDraft(interval)),
    next,
    later,
  ]);
  return {
    isDraft: path =>
      isInInterval(path) && intervals[Number(path[2])]?.state === 'draft',
    words: [...new Set(intervals.filter(isDraft).flatMap(wordsOf))].filter(
      word => !seen.includes(JSON.stringify(word)),
    ),
  };
}

function wordsOf(interval: Interval): string[] {
  const { name, committed, uncommitted = [] } = interval;
  const items = [...committed, ...uncommitted];
  const deliverables = items.flatMap(item => item.deliverables ?? []);
  return [
    name,
    ...items.map(({ project }) => project),
    ...deliverables.map(({ text }) => text),
    ...[...items, ...deliverables].flatMap(({ key }) => key ?? []),
  ];
}

/**
 * Those of a text that is no roadmap, by its data (absent: it is not even YAML).
 * However it is written, what does not say clearly that it is published counts
 * as a draft; so does a text, or nothing, where the intervals should be.
 */
export function draftsIn(value: JsonValue | undefined): Drafts {
  return {
    isDraft: path => {
      if (isInInterval(path)) {
        const state = valueAt(value, [...path.slice(0, 3), 'state']);
        return state !== 'active' && state !== 'closed';
      }
      return holdsIntervals(path) && typeof valueAt(value, path) !== 'object';
    },
    words: [],
  };
}

function isInInterval(path: Path): boolean {
  return path.length > 2 && holdsIntervals(path.slice(0, 2));
}

function holdsIntervals(path: Path): boolean {
  return (
    path.length <= 2 &&
    path.every((segment, index) => segment === INTERVALS[index])
  );
}

function valueAt(
  value: JsonValue | undefined,
  path: Path,
): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null
        ? (parent as JsonObject)[key]
        : undefined,
    value,
  );
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

  function isHidden({ rule, path }: Finding): boolean {
    const isState =
      rule !== 'syntax' && path.length === 4 && path[3] === 'state';
    return !isState && drafts.isDraft(path);
  }

  function namesDraft({ message }: Finding): boolean {
    return drafts.words.some(word => hasWord(message, word));
  }

  return findings.flatMap(finding => {
    if (!isHidden(finding)) {
      return namesDraft(finding)
        ? [
            {
              ...finding,
              message: `This does not go together with an interval that is still a draft. ${SEE_WHY} why.`,
            },
          ]
        : [finding];
    }
    return finding.severity === 'error'
      ? [
          {
            ...finding,
            // With its line: keys may be called like a plan.
            ...(finding.line && { path: placeOf(finding.path) }),
            message:
              finding.rule !== 'syntax' && isInInterval(finding.path)
                ? `An error in an interval that is still a draft. ${SEE_WHY} what it is.`
                : `The roadmap cannot be read here, and may hold drafts. ${SEE_WHY} why.`,
          },
        ]
      : [];
  });
}

/** No more than which interval it is. */
function placeOf(path: Path): Path {
  return path.slice(0, typeof path[2] === 'number' ? 3 : 2);
}

/** Whether a text has a word as a whole: "a" is not in "an" or "a-2". */
function hasWord(text: string, word: string): boolean {
  const inWord = '[\\p{L}\\p{N}_-]';
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return (
    text.includes(word) &&
    new RegExp(`(?<!${inWord})${escaped}(?!${inWord})`, 'u').test(text)
  );
}
