import { useState } from 'react';
import {
  Roadmap,
  ServiceRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  useDocumentRights,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { useRoadmapDraft } from '../../hooks';

/** What the reader can do with a service's roadmap, and what is open; all of it is in the URL. */
export interface RoadmapTools {
  /** The reader has a role on the service. */
  hasRole: boolean;
  /** The reader has a role, and the roadmap is kept here. */
  canEdit: boolean;
  /** Somebody has begun to change it. */
  hasDraft: boolean;
  /** Name of the active interval, when the reader can review or close it. */
  active?: string;
  /** The screen that is open in place of the roadmap. */
  screen: 'edit' | 'review' | 'close' | undefined;
  /** Name of the interval that is being closed. */
  closing: string;
  /** What the editor begins with in place of what is stored. */
  beginWith?: Roadmap;
  edit(beginWith?: Roadmap): void;
  review(): void;
  closeInterval(name: string): void;
  /** Back to the roadmap. */
  leave(): void;
}

const CLOSED = { edit: '', review: '', close: '', item: '', line: '' };

/** See {@link RoadmapTools}. */
export function useRoadmapTools(
  state: ServiceRoadmap | undefined,
): RoadmapTools {
  const { hasRole, canEdit } = useDocumentRights(state);
  const { state: view, update } = useUrlState({ defaults: CLOSED });
  const [beginWith, setBeginWith] = useState<Roadmap>();
  const { data } = useRoadmapDraft(state?.serviceRef ?? '', canEdit);
  const isOwn = state?.roadmap?.source === 'own';
  const active = state?.roadmap?.intervals.find(
    interval => interval.state === 'active',
  )?.name;

  function screen(): RoadmapTools['screen'] {
    if (canEdit && view.edit) {
      return 'edit';
    }
    if (hasRole && isOwn && view.review) {
      return 'review';
    }
    return canEdit && view.close ? 'close' : undefined;
  }

  return {
    hasRole,
    canEdit,
    hasDraft: data?.draft !== undefined,
    active: hasRole && isOwn ? active : undefined,
    screen: screen(),
    closing: view.close,
    beginWith,
    edit: document => {
      setBeginWith(document);
      update({ ...CLOSED, edit: '1' });
    },
    review: () => update({ ...CLOSED, review: '1' }),
    closeInterval: name => update({ ...CLOSED, close: name }),
    leave: () => {
      setBeginWith(undefined);
      update(CLOSED);
    },
  };
}
