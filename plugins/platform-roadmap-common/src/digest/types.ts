import { ChangeTopic } from '../diff';

/**
 * What changed on a roadmap, in words, before it is text, HTML or Markdown.
 *
 * @public
 */
export interface Digest {
  /** Such as `Managed Postgres: what changed from 2026-11-02 to 2026-11-16`. */
  title: string;
  roadmapTitle: string;
  serviceRef: string;
  /** Counts by what a reader cares about first, and whether it is up to date. */
  summary: string[];
  sections: DigestSection[];
}

/**
 * The changes of one topic.
 *
 * @public
 */
export interface DigestSection {
  topic: ChangeTopic;
  title: string;
  /** In the order of the changes. */
  lines: DigestLine[];
  /** How many more there are that were left out to keep it short. */
  more?: number;
}

/**
 * One change as a sentence.
 *
 * @public
 */
export interface DigestLine {
  text: string;
  /** What it is about; absent: the interval. */
  itemKey?: string;
}

/**
 * Where a digest leads; addresses that are not `http`, `https` or `mailto` are
 * left out.
 *
 * @public
 */
export interface DigestLinks {
  /** Of the roadmap. */
  roadmap?: string;
  /** Of an item by key. */
  item?(key: string): string;
  /** Where somebody ends or changes the subscription. */
  subscription?: string;
}
