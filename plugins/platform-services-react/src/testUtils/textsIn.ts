/**
 * All texts in data, however deep, and the names in refs such as
 * `group:default/payments`.
 *
 * @public
 */
export function textsIn(...data: unknown[]): string[] {
  return data.flatMap(value => {
    if (typeof value === 'string') {
      const ref = /^[a-z]+:[^/\s]+\/([^/\s]+)$/i.exec(value);
      return ref ? [value, ref[1]] : [value];
    }
    if (typeof value === 'object' && value !== null) {
      return textsIn(...Object.keys(value), ...Object.values(value));
    }
    return [];
  });
}
