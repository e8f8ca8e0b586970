import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import XMLBuilder from 'fast-xml-builder';
import { ListedChanges } from '../api';
import { describeChange, RoadmapChange } from '../diff';
import { StatusLabels } from '../model';
import { cleanLine, cleanText } from './cleanText';
import { feedId, FeedTarget } from './feedId';

/**
 * What a revision changed, and who published it.
 *
 * @public
 */
export type PublishedChanges = ListedChanges['items'][number] & {
  /** Name or ref; default: the title of the roadmap. */
  publishedBy?: string;
};

/**
 * Options of {@link roadmapAtom}.
 *
 * @public
 */
export interface RoadmapAtomOptions {
  /** Absolute IRI that stays: of the feed, without its token. */
  id: string;
  title: string;
  subtitle?: string;
  /** Absolute address of the feed itself. */
  selfUrl?: string;
  /** Absolute address of the page that it is about. */
  pageUrl?: string;
  /** Newest first. */
  revisions: PublishedChanges[];
  /** Absolute address of a roadmap, an interval or an item. */
  urlOf(target: FeedTarget): string | undefined;
  /** Default: the usual ones. */
  statusLabels?: StatusLabels;
  /** ISO 8601; `updated` of a feed without entries. */
  now: string;
}

/**
 * What was published, as an Atom feed (RFC 4287): an entry for each change, in
 * words, with an id that stays through all answers, the instant of its revision
 * and a link to what changed. All that somebody wrote is escaped plain text.
 *
 * @public
 */
export function roadmapAtom(options: RoadmapAtomOptions): string {
  const { id, title, subtitle, selfUrl, pageUrl, revisions, now } = options;
  const updated = revisions
    .map(({ publishedAt }) => publishedAt)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .pop();
  const xml = new XMLBuilder({
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
  }).build({
    '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' },
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': 'en',
      id: cleanLine(id),
      title: cleanLine(title),
      ...(subtitle && { subtitle: cleanLine(subtitle) }),
      updated: toInstant(updated ?? now),
      link: [...link('self', selfUrl), ...link('alternate', pageUrl)],
      entry: revisions.flatMap(revision => entriesOf(revision, options)),
    },
  });
  return String(xml);
}

function entriesOf(revision: PublishedChanges, options: RoadmapAtomOptions) {
  const { serviceRef, publishedAt, publishedBy, title, message } = revision;
  const { statusLabels, urlOf } = options;
  const number = String(revision.revision);
  return revision.changes.map(change => {
    const about = targetOf(serviceRef, change);
    return {
      id: feedId(about, 'revision', number, ...nameOf(change)),
      title: cleanLine(`${title}: ${describeChange(change, { statusLabels })}`),
      updated: toInstant(publishedAt),
      published: toInstant(publishedAt),
      author: { name: cleanLine(publishedBy ?? title) || serviceRef },
      category: { '@_term': change.kind },
      link: link('alternate', urlOf(about)),
      content: {
        '@_type': 'text',
        '#text': cleanText(message) || cleanLine(title),
      },
    };
  });
}

function targetOf(serviceRef: string, change: RoadmapChange): FeedTarget {
  return 'itemKey' in change
    ? { serviceRef, itemKey: change.itemKey }
    : { serviceRef, interval: change.interval };
}

/** What tells the changes of one thing in one revision apart. */
function nameOf(change: RoadmapChange): string[] {
  return 'deliverableKey' in change
    ? [change.kind, change.deliverableKey]
    : [change.kind];
}

function link(rel: string, url: string | undefined) {
  return url && isSafeUrl(url) ? [{ '@_rel': rel, '@_href': url }] : [];
}

/** RFC 3339, as Atom wants it. */
function toInstant(instant: string): string {
  return new Date(instant).toISOString();
}
