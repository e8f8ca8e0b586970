import { RoadmapItem, Stakeholder, WorkType } from '../../model';

/** How one entry of a list stands in a cell. */
interface EntryFormat<T> {
  write(entry: T): string;
  /** Whatever the text is. */
  read(text: string): T;
}

/** How a list stands in one cell. */
export interface ListFormat<T> {
  write(entries: T[] | undefined): string;
  read(cell: string): T[];
}

type ItemEntry<TField extends keyof RoadmapItem> = NonNullable<
  RoadmapItem[TField]
> extends Array<infer T>
  ? T
  : never;

const STAKEHOLDER_KINDS = ['customer', 'user', 'supplier', 'other'] as const;
const ENTITY_REF = /^(?:group|user):\S+$/i;

/** `Audit (customer)`, `group:default/payments (user)`, `Payments <group:default/payments> (user)`. */
export const stakeholderList = listFormat<Stakeholder>({
  write: stakeholder => `${nameOf(stakeholder, 'both')} (${stakeholder.kind})`,
  read: readStakeholder,
});

/** The same without kinds, as people read it. */
export const stakeholderNames: ListFormat<Stakeholder> = {
  write: stakeholders =>
    joinEntries(
      (stakeholders ?? []).map(stakeholder => nameOf(stakeholder, 'name')),
    ),
  read: stakeholderList.read,
};

/** `Design <https://example.com/design>` or the address alone. */
export const linkList = listFormat<ItemEntry<'links'>>({
  write: ({ title, url }) => (title ? `${title} <${url}>` : url),
  read: text => {
    const titled = /^(.+) <([^<>]*)>$/s.exec(text);
    return titled ? { title: titled[1], url: titled[2] } : { url: text };
  },
});

/** `backup: consumer -> platform` or `backup -> platform`. */
export const movedTaskList = listFormat<ItemEntry<'movesTasks'>>({
  write: ({ task, from, to }) => `${from ? `${task}: ${from}` : task} -> ${to}`,
  read: text => {
    const [, task = text, from, to = ''] =
      /^(.*?)(?:: (.*?))? -> (.*)$/s.exec(text) ?? [];
    return { task, ...(from && { from }), to };
  },
});

/** `platformservice:default/old on 2027-03-31` or the service alone. */
export const affectedServiceList = listFormat<ItemEntry<'deprecates'>>({
  write: ({ service, on }) => (on ? `${service} on ${on}` : service),
  read: text => {
    const dated = /^(.*) on (\d{4}-\d{2}-\d{2})$/s.exec(text);
    return dated ? { service: dated[1], on: dated[2] } : { service: text };
  },
});

/** `platformservice:default/storage#snapshots`, or the key alone. */
export const dependencyList = listFormat<ItemEntry<'dependsOn'>>({
  write: ({ service, item }) => (service ? `${service}#${item}` : item),
  read: text => {
    const foreign = /^([^#]+)#(.*)$/s.exec(text);
    return foreign ? { service: foreign[1], item: foreign[2] } : { item: text };
  },
});

/** `feature 50; technical-debt 30`. */
export const balanceFormat = {
  write(balance: Partial<Record<WorkType, number>> | undefined): string {
    return joinEntries(
      Object.entries(balance ?? {}).map(([type, share]) => `${type} ${share}`),
    );
  },
  read(cell: string): Partial<Record<WorkType, number>> | undefined {
    const shares = splitEntries(cell).map(entry =>
      /^(feature|technical-debt|operations)\s*:?\s*(\d+(?:\.\d+)?)\s*%?$/i.exec(
        entry,
      ),
    );
    return shares.every(share => share)
      ? Object.fromEntries(
          shares.map(share => [share?.[1].toLowerCase(), Number(share?.[2])]),
        )
      : undefined;
  },
};

/** Entries apart by `; `; one that would not come back is in double quotes. */
function joinEntries(entries: string[]): string {
  return entries
    .map(entry =>
      /[;"\r\n]|^\s|\s$|^$/.test(entry)
        ? `"${entry.replace(/"/g, '""')}"`
        : entry,
    )
    .join('; ');
}

/** Takes a cell apart at semicolons and line ends that are not in quotes. */
function splitEntries(cell: string): string[] {
  const entries: string[] = [];
  const pattern = /\s*(?:"((?:[^"]|"")*)"[^\S\r\n]*(?=[;\r\n]|$)|([^;\r\n]*))/y;
  for (let index = 0; index <= cell.length; ) {
    pattern.lastIndex = index;
    const [all, quoted, plain = ''] = pattern.exec(cell) ?? [''];
    const entry = quoted?.replace(/""/g, '"') ?? plain.trim();
    if (entry !== '' || quoted !== undefined) {
      entries.push(entry);
    }
    index += all.length + 1;
  }
  return entries;
}

/** An entry whose plain spelling would be read as another one is JSON. */
function listFormat<T extends object>(format: EntryFormat<T>): ListFormat<T> {
  return {
    write: entries =>
      joinEntries(
        (entries ?? []).map(entry => {
          const plain = format.write(entry);
          return isSame(readEntry(plain), entry)
            ? plain
            : JSON.stringify(entry);
        }),
      ),
    read: cell => splitEntries(cell).map(readEntry),
  };

  function readEntry(text: string): T {
    return readJson(text) ?? format.read(text);
  }
}

function readJson<T>(text: string): T | undefined {
  if (!text.startsWith('{')) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSame(a: object, b: object): boolean {
  const toText = (value: object) =>
    JSON.stringify(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .sort(),
    );
  return toText(a) === toText(b);
}

function nameOf({ ref, name }: Stakeholder, as: 'both' | 'name'): string {
  if (ref && name) {
    return as === 'both' ? `${name} <${ref}>` : name;
  }
  return ref ?? name ?? '';
}

function readStakeholder(text: string): Stakeholder {
  const [, who = text, said] = /^(.*?)\s*\(([^()]*)\)$/s.exec(text) ?? [];
  const kind = STAKEHOLDER_KINDS.find(
    each => each === said?.toLocaleLowerCase('en-US'),
  );
  const named = kind ? who : text;
  const [, name, ref] = /^(.+) <([^<>]+)>$/s.exec(named) ?? [];
  if (ENTITY_REF.test(ref ?? '')) {
    return { ref, name, kind: kind ?? 'user' };
  }
  return {
    ...(ENTITY_REF.test(named) ? { ref: named } : { name: named }),
    kind: kind ?? 'user',
  };
}
