/**
 * Asks about many things, a portion after the other.
 *
 * @param options - `size`: how many may be asked about at once
 * @returns the answers about all of them, in their order
 * @public
 */
export async function inPortions<TItem, TAnswer>(options: {
  items: TItem[];
  size: number;
  ask(portion: TItem[]): Promise<TAnswer[]>;
}): Promise<TAnswer[]> {
  const { items, size, ask } = options;
  const answers: TAnswer[] = [];
  for (let start = 0; start < items.length; start += size) {
    answers.push(...(await ask(items.slice(start, start + size))));
  }
  return answers;
}
