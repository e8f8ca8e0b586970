import { Roadmap, RoadmapItem } from '../model';
import { slug } from '../model/keys';
import { freeKey } from '../model/mapLists';

const MAX_PROJECT_LENGTH = 300;

/** Puts the actions of an interval's retrospective to the end of `next`. */
export function actionItems(options: {
  roadmap: Roadmap;
  interval: string;
}): Roadmap {
  const { interval } = options;
  const actions =
    options.roadmap.spec.intervals.find(({ name }) => name === interval)
      ?.retrospective?.actions ?? [];
  return actions.reduce((roadmap, { text, owner }) => {
    const key = freeKey(roadmap, slug(text));
    const item: RoadmapItem = {
      key,
      project: text.slice(0, MAX_PROJECT_LENGTH),
      goal: `What we learned in ${interval} changes how we work.`,
      ...(owner && { stakeholders: [{ ref: owner, kind: 'other' as const }] }),
      deliverables: [{ key: `${key}-done`, text, status: 'not-started' }],
    };
    return {
      ...roadmap,
      spec: { ...roadmap.spec, next: [...(roadmap.spec.next ?? []), item] },
    };
  }, options.roadmap);
}
