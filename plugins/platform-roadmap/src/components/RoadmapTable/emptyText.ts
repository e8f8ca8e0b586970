/** What stands where no item is, as a key of the texts. */
export function emptyText(options: { filtered: boolean; above: boolean }) {
  if (options.filtered) {
    return 'table.noneShown' as const;
  }
  return options.above
    ? ('table.noneAbove' as const)
    : ('table.noneBelow' as const);
}
