import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { listItems, Roadmap } from '../model';

/** A reference with its place in the document. */
export interface PlacedRef {
  /** Full, lower case. */
  ref: string;
  path: Array<string | number>;
}

/**
 * All catalog entities that a roadmap names, as full refs in lower case, each
 * once, sorted. Ask the catalog which of them exist, and hand these to
 * `lintRoadmap`.
 *
 * @public
 */
export function roadmapRefs(roadmap: Roadmap): string[] {
  return [...new Set(listRefs(roadmap).map(({ ref }) => ref))].sort();
}

/** The references of a roadmap in the order of the document. */
export function listRefs(roadmap: Roadmap): PlacedRef[] {
  const { service, change, intervals } = roadmap.spec;
  const written = [
    { ref: service, path: ['spec', 'service'] },
    { ref: change?.by, path: ['spec', 'change', 'by'] },
    ...listItems(roadmap).flatMap(({ item, path }) => [
      ...(item.stakeholders ?? []).map(({ ref }, index) => ({
        ref,
        path: [...path, 'stakeholders', index, 'ref'],
      })),
      ...(['deprecates', 'replaces', 'dependsOn'] as const).flatMap(field =>
        (item[field] ?? []).map((entry, index) => ({
          ref: entry.service,
          path: [...path, field, index, 'service'],
        })),
      ),
    ]),
    ...intervals.flatMap(({ retrospective }, interval) =>
      (retrospective?.actions ?? []).map(({ owner }, index) => ({
        ref: owner,
        path: [
          'spec',
          'intervals',
          interval,
          'retrospective',
          'actions',
          index,
          'owner',
        ],
      })),
    ),
  ];
  return written.flatMap(({ ref, path }) =>
    ref === undefined ? [] : [{ ref: fullRef(ref), path }],
  );
}

/** As written where it is not a reference, which then exists nowhere. */
function fullRef(ref: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return ref;
  }
}
