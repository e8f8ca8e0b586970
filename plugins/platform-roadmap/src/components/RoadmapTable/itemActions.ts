import { ReactNode } from 'react';
import type {
  DeliverableView,
  RoadmapItemView,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** What a reader can do with an item where it is shown; what is absent is not offered. */
export interface ItemActions {
  /** Address of an item on this page, which makes it a target of links. */
  linkTo?(item: RoadmapItemView): string;
  /** Address of the life of a deliverable. */
  lifeOf?(deliverable: DeliverableView): string;
  /** The votes for an item. */
  renderVotes?(item: RoadmapItemView): ReactNode;
}

/** Nothing, as in a plan that is being edited. */
export const NO_ACTIONS: ItemActions = {};
