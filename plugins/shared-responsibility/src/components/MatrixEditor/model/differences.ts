/** A place at which two contents say different things. */
export interface Difference {
  /** Keys and indices from the root; empty: the content itself. */
  path: string[];
  /** What is said there; absent: nothing. */
  mine?: string;
  theirs?: string;
}

/**
 * Where two contents differ, down to single texts; lists of texts are compared
 * as one. None where they are equal.
 */
export function differences(mine: unknown, theirs: unknown): Difference[] {
  const [here, there] = [mine, theirs].map(
    content => new Map(textsOf(content, [])),
  );
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter(key => here.get(key) !== there.get(key))
    .map(key => ({
      path: JSON.parse(key),
      mine: here.get(key),
      theirs: there.get(key),
    }));
}

/** Every text of a content, by its path as JSON. */
function textsOf(content: unknown, path: string[]): Array<[string, string]> {
  if (content === undefined) {
    return [];
  }
  if (Array.isArray(content) && !content.some(isContainer)) {
    return [[JSON.stringify(path), content.map(textOf).join(', ')]];
  }
  return isContainer(content)
    ? Object.entries(content).flatMap(([key, value]) =>
        textsOf(value, [...path, key]),
      )
    : [[JSON.stringify(path), textOf(content)]];
}

function isContainer(content: unknown): content is object {
  return typeof content === 'object' && content !== null;
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}
