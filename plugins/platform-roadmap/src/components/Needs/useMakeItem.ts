import { useApi } from '@backstage/frontend-plugin-api';
import {
  Need,
  Roadmap,
  RoadmapItem,
  ServiceRoadmap,
  addItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { useMutation } from '@tanstack/react-query';
import { platformRoadmapApiRef } from '../../api';
import { shortText } from './itemNames';

/** The plan of a service with an item made of a need, at the end of what comes next. */
export function useMakeItem(options: {
  state: ServiceRoadmap;
  onMade(roadmap: Roadmap): void;
}) {
  const { state, onMade } = options;
  const { serviceRef, revision } = state;
  const api = useApi(platformRoadmapApiRef);
  return useMutation({
    mutationFn: async (need: Need) => {
      const draft = await api.getRoadmapDraft(serviceRef);
      const published =
        revision && (await api.getRoadmapRevision(serviceRef, revision.number));
      const roadmap = draft?.document ?? published?.document;
      return (
        roadmap &&
        addItem({
          roadmap,
          item: itemOf(need),
          to: { horizon: 'next', rank: Infinity },
        })
      );
    },
    onSuccess: roadmap => roadmap && onMade(roadmap),
  });
}

/** Whoever asked is its stakeholder, and their words are the goal. */
function itemOf(need: Need): RoadmapItem {
  const { text, kind, askedBy, askedByName, link } = need;
  return {
    project: shortText(text),
    goal: text,
    stakeholders:
      askedBy || askedByName
        ? [{ kind, ...(askedBy ? { ref: askedBy } : { name: askedByName }) }]
        : [],
    type: 'feature',
    ...(link && { links: [{ url: link }] }),
    deliverables: [],
  };
}
