/**
 * A path as people write it, such as `spec.tasks[3].title`.
 *
 * @public
 */
export function formatPath(path: Array<string | number>): string {
  return path
    .map((segment, index) => {
      if (typeof segment === 'number') {
        return `[${segment}]`;
      }
      const plain = /^[\p{L}\p{N}_-]+$/u.test(segment);
      if (!plain) {
        return `[${JSON.stringify(segment)}]`;
      }
      return index === 0 ? segment : `.${segment}`;
    })
    .join('');
}

/** The path that a JSON pointer means in a value: indices of lists are numbers. */
export function parsePointer(options: {
  pointer: string;
  root: unknown;
}): Array<string | number> {
  let value = options.root;
  return options.pointer
    .split('/')
    .slice(1)
    .map(part => {
      const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
      const segment = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string, unknown> | undefined)?.[segment];
      return segment;
    });
}
