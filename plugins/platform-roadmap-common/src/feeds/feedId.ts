/**
 * What an entry of a feed is about: an interval or an item of the roadmap of a
 * service; only the service: the roadmap.
 *
 * @public
 */
export interface FeedTarget {
  /** Full, lower case. */
  serviceRef: string;
  itemKey?: string;
  interval?: string;
}

/**
 * The id of something in feeds, the same for ever and everywhere: a URN in
 * which all names are encoded.
 */
export function feedId(
  { serviceRef, itemKey, interval }: FeedTarget,
  ...more: string[]
): string {
  const about = [
    ...(interval === undefined ? [] : ['interval', interval]),
    ...(itemKey === undefined ? [] : ['item', itemKey]),
  ];
  return ['urn:plinth:roadmap', serviceRef, ...about, ...more]
    .map((part, index) => (index === 0 ? part : encodePart(part)))
    .join(':');
}

/** RFC 3986; a half of a surrogate pair, which has no encoding, is left out. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '')).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toLocaleUpperCase('en-US')}`,
  );
}
