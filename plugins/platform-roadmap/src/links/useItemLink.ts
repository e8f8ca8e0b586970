import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { anchorOf } from './anchorOf';

/** The address of an item on the tab of its service. */
export function useItemLink(): (item: {
  serviceRef: string;
  itemKey: string;
}) => string {
  const entityLink = useEntityRefLink();
  return ({ serviceRef, itemKey }) =>
    `${entityLink(serviceRef)}/roadmap#${anchorOf(itemKey)}`;
}
