const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/**
 * Whether a text is an absolute address that may be shown as a link: `http`,
 * `https` or `mailto`, in any mixture of upper and lower case, without control
 * characters or white space.
 *
 * @public
 */
export function isSafeUrl(text: string): boolean {
  if (hasHiddenCharacters(text)) {
    return false;
  }
  try {
    const url = new URL(text);
    return (
      SAFE_PROTOCOLS.has(url.protocol) &&
      (url.protocol === 'mailto:'
        ? url.pathname !== ''
        : /^https?:\/\//i.test(text))
    );
  } catch {
    return false;
  }
}

/**
 * Control characters, white space and signs without width. Browsers drop some
 * of them while they read an address: with a tab inside, `java script:` is
 * `javascript:` to them.
 */
function hasHiddenCharacters(text: string): boolean {
  return /[\s\p{Cc}\p{Cf}]/u.test(text);
}
