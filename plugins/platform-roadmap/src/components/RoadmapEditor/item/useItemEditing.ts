import { useCallback } from 'react';
import { RoadmapItem } from '@plinth/backstage-plugin-platform-roadmap-common';
import { withoutEmpty } from '../model';
import { usePlannerContext } from '../plannerContext';

/**
 * Changes fields of an item; what is empty is left out of the document.
 * `typing` names the field, so that all that is typed there is one step back.
 */
export function useItemEditing(
  id: string,
): (fields: Partial<RoadmapItem>, typing?: string) => void {
  const { edit } = usePlannerContext();
  return useCallback(
    (fields, typing) =>
      edit(id, item => withoutEmpty({ ...item, ...fields }), typing),
    [edit, id],
  );
}
