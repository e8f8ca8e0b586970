import { ReactNode, createContext, useContext, useMemo } from 'react';
import type { RoadmapView } from '@plinth/backstage-plugin-platform-roadmap-common';

const Names = createContext<ReadonlyMap<string, string>>(new Map());

/** Tells the tables below it how the items of a roadmap are called. */
export function ItemNames(props: {
  roadmap: RoadmapView;
  children: ReactNode;
}) {
  const { roadmap, children } = props;
  const names = useMemo(() => {
    const oldestFirst = [...roadmap.intervals].reverse();
    const items = [
      ...oldestFirst.flatMap(({ committed, uncommitted }) => [
        ...committed,
        ...uncommitted,
      ]),
      ...roadmap.next,
      ...roadmap.later,
    ];
    return new Map(items.map(({ key, project }) => [key, project]));
  }, [roadmap]);
  return <Names.Provider value={names}>{children}</Names.Provider>;
}

/** The name of an item of the same roadmap; its key, quoted, where that is not known. */
export function useItemName(key: string): string {
  return useContext(Names).get(key) ?? `"${key}"`;
}
