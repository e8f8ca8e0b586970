import { nearest } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  assignKeys,
  listItems,
  publishedView,
  serviceRefOf,
} from '../../model';
import { listRefs } from '../roadmapRefs';
import { RuleFinding, RuleInput } from '../types';

export function unknownEntity({ roadmap, context }: RuleInput): RuleFinding[] {
  const { existingRefs } = context;
  return listRefs(roadmap).flatMap(({ ref, path }) =>
    !existingRefs || existingRefs.has(ref)
      ? []
      : [{ path, message: `There is no ${ref} in the catalog.` }],
  );
}

export function unknownItem(input: RuleInput): RuleFinding[] {
  const keys = new Set(input.keyedItems.map(({ item }) => item.key ?? ''));
  const own = serviceRefOf(input.roadmap);
  const inDependencies = input.items.flatMap(({ item, path }) =>
    (item.dependsOn ?? []).flatMap((dependency, index) => {
      const service = dependency.service?.toLocaleLowerCase('en-US') ?? own;
      const known = service === own ? keys : keysElsewhere(input, service);
      return !known || known.has(dependency.item)
        ? []
        : [
            {
              path: [...path, 'dependsOn', index, 'item'],
              message:
                service === own
                  ? unknownKey({ key: dependency.item, keys: known })
                  : `No item of ${service} has the key ${dependency.item}.`,
            },
          ];
    }),
  );
  const inDateChanges = input.roadmap.spec.intervals.flatMap(
    ({ dateChanges }, interval) =>
      (dateChanges ?? []).flatMap(({ item }, index) =>
        item === undefined || keys.has(item)
          ? []
          : [
              {
                path: [
                  'spec',
                  'intervals',
                  interval,
                  'dateChanges',
                  index,
                  'item',
                ],
                message: unknownKey({ key: item, keys }),
              },
            ],
      ),
  );
  return [...inDependencies, ...inDateChanges];
}

export function unknownInterval({ roadmap, items }: RuleInput): RuleFinding[] {
  const names = roadmap.spec.intervals.map(({ name }) => name);
  return items.flatMap(({ item, path }) => {
    const { carriedOverFrom } = item;
    if (carriedOverFrom === undefined || names.includes(carriedOverFrom)) {
      return [];
    }
    const guess = nearest({ value: carriedOverFrom, candidates: names });
    return [
      {
        path: [...path, 'carriedOverFrom'],
        message: `"${
          item.project
        }" is carried over from ${carriedOverFrom}, which is not an interval of this roadmap${
          guess ? `; did you mean ${guess}?` : '.'
        }`,
      },
    ];
  });
}

function keysElsewhere(
  { context }: RuleInput,
  service: string,
): Set<string> | undefined {
  const other = context.otherRoadmaps?.get(service);
  return (
    other &&
    new Set(
      listItems(publishedView(assignKeys(other))).map(
        ({ item }) => item.key ?? '',
      ),
    )
  );
}

/** Only keys of this roadmap are suggested: who reads findings may not read another one. */
function unknownKey(options: { key: string; keys: Set<string> }): string {
  const guess = nearest({ value: options.key, candidates: options.keys });
  return `No item of this roadmap has the key ${options.key}${
    guess ? `; did you mean ${guess}?` : '.'
  }`;
}
