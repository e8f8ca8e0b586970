import { GithubIssue, LabelMap } from './types';

/** What labels mean where nobody says otherwise. */
export const DEFAULT_LABEL_MAP: Readonly<LabelMap> = {
  Proposed: 'request',
  Researching: 'not-started',
  "We're Working On It": 'in-progress',
  'Work in Progress': 'in-progress',
  'Coming Soon': 'in-progress',
  Preview: 'in-progress',
  'In Preview': 'in-progress',
  'Developer Preview': 'in-progress',
  'Limited Preview': 'in-progress',
  'Private Preview': 'in-progress',
  'Public Preview': 'in-progress',
  'Tech Preview': 'in-progress',
  'Technical Preview': 'in-progress',
  Shipped: 'done',
  Cancelled: 'wont-do',
  Canceled: 'wont-do',
};

/** What a label means; undefined: it is a tag. */
export type LabelReader = (
  label: string,
) => Exclude<LabelMap[string], 'tag'> | undefined;

/** Reads labels by the default table and what was changed in it. */
export function labelReader(map: LabelMap = {}): LabelReader {
  const meanings = new Map(
    [...Object.entries(DEFAULT_LABEL_MAP), ...Object.entries(map)].map(
      ([label, meaning]) => [foldLabel(label), meaning],
    ),
  );
  return label => {
    const meaning = meanings.get(foldLabel(label));
    return meaning === 'tag' ? undefined : meaning;
  };
}

/** The names of an issue's labels. */
export function labelsOf({ labels }: GithubIssue): string[] {
  return (labels ?? []).flatMap(label => {
    const name = typeof label === 'string' ? label : label.name ?? '';
    return name.trim() === '' ? [] : [name.trim()];
  });
}

/** The whole label: case, white space and the shape of apostrophes do not count. */
function foldLabel(label: string): string {
  return label
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-US');
}
