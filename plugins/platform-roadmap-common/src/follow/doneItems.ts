import { standingsOf } from '../diff/standing';
import { itemStatus, Roadmap } from '../model';

/**
 * Keys of the items that are done as they stand now, each once: what was
 * carried over counts where it was carried to.
 *
 * @param roadmap - as published, with keys
 * @public
 */
export function doneItems(roadmap: Roadmap): string[] {
  return [...standingsOf(roadmap).items].flatMap(([key, { placed }]) =>
    key && itemStatus(placed.item.deliverables ?? []) === 'done' ? [key] : [],
  );
}
