/** The id of an item on its service's page, for links to it. */
export function anchorOf(itemKey: string): string {
  return `item-${itemKey}`;
}
