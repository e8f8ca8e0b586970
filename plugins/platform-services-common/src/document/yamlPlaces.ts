import { CORE_SCHEMA, load, State } from 'js-yaml';
import { SourcePosition } from './types';
import { YamlText } from './yamlText';

type Path = Array<string | number>;

/** A value, or the key of one, as it stands in the text. */
interface Place {
  /** Offsets in the text; `end` is exclusive. */
  start: number;
  end: number;
  value: unknown;
  /** A list or a group of fields, and not an alias of one. */
  isCollection: boolean;
  /** What was read inside it, keys included. */
  inside: Place[];
}

/** A place and that of the key which leads to it. */
interface Found {
  key?: Place;
  place?: Place;
}

type Places = Pick<YamlText, 'locate' | 'locateKey' | 'sourceOf'>;

/** Space, comments, and the properties that stand before a value. */
const BEFORE_VALUE = /(?:\s|#.*|[&!]\S*(?=\s))*/y;

/**
 * Where everything stands in a text that `js-yaml` reads without an error:
 * the parser tells a listener when it comes to a value and when it leaves it.
 */
export function readPlaces(text: string): Places {
  const { root, collections } = listen(text);
  const at = positionsIn(text);
  const find = (path: Path) => findPlace({ text, root, collections, path });

  function locate(path: Path): SourcePosition | undefined {
    const found = find(path);
    if (!found) {
      return path.length > 0 ? locate(path.slice(0, -1)) : undefined;
    }
    const { key, place } = found;
    const shown = key && (!place || place.isCollection) ? key : place;
    return shown && at(shown.start);
  }

  return {
    locate,
    locateKey(path) {
      const key = find(path)?.key;
      return key ? at(key.start) : locate(path);
    },
    sourceOf(path) {
      const place = find(path)?.place;
      return place && !place.isCollection
        ? text.slice(place.start, place.end).trim()
        : undefined;
    },
  };
}

/** The place of the whole and, by their identity, of all lists and groups. */
function listen(text: string) {
  const collections = new Map<unknown, Place>();
  const open = [placeAt(0)];

  function listener(event: string, state: State) {
    const { position } = state;
    if (event === 'open') {
      open.push(placeAt(position));
      return;
    }
    const place = open.pop();
    if (!place) {
      return;
    }
    place.end = position;
    place.value = state.result;
    place.isCollection = ['mapping', 'sequence'].includes(state.kind ?? '');
    // A value that is not there stands where it was looked for.
    if (state.kind || state.result !== null) {
      place.start = startOfValue(text, place.start);
    }
    // The same one may be left twice: what is inside is told the first time.
    if (place.isCollection && !collections.has(place.value)) {
      collections.set(place.value, place);
    }
    open[open.length - 1].inside.push(place);
  }

  load(text, { schema: CORE_SCHEMA, listener });
  return { root: open[0].inside[0], collections };
}

function placeAt(offset: number): Place {
  return {
    start: offset,
    end: offset,
    value: undefined,
    isCollection: false,
    inside: [],
  };
}

function startOfValue(text: string, from: number): number {
  BEFORE_VALUE.lastIndex = from;
  BEFORE_VALUE.test(text);
  return BEFORE_VALUE.lastIndex;
}

function findPlace(options: {
  text: string;
  root: Place | undefined;
  collections: ReadonlyMap<unknown, Place>;
  path: Path;
}): Found | undefined {
  const { text, root, collections, path } = options;
  let found: Found = { place: root };
  for (const segment of path) {
    const parent = collections.get(found.place?.value);
    const child = parent && childOf({ text, parent, segment });
    if (!child) {
      return undefined;
    }
    found = child;
  }
  return found;
}

function childOf(options: {
  text: string;
  parent: Place;
  segment: string | number;
}): Found | undefined {
  const { text, parent, segment } = options;
  if (Array.isArray(parent.value)) {
    // Otherwise entries were left empty, and it is not known which ones.
    const place =
      parent.inside.length === parent.value.length
        ? parent.inside[Number(segment)]
        : undefined;
    return place && { place };
  }
  for (let index = 0; index < parent.inside.length; index++) {
    const key = parent.inside[index];
    const hasValue = /^\s*:/.test(text.slice(key.end, key.end + 80));
    if (String(key.value) === String(segment)) {
      return { key, ...(hasValue && { place: parent.inside[index + 1] }) };
    }
    index += hasValue ? 1 : 0;
  }
  return undefined;
}

function positionsIn(text: string): (offset: number) => SourcePosition {
  const starts = [0];
  for (
    let end = text.indexOf('\n');
    end >= 0;
    end = text.indexOf('\n', end + 1)
  ) {
    starts.push(end + 1);
  }
  return offset => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}
