/** The first rows of several lists, list by list, so many in all. */
export function takeRows<T>(lists: T[][], count: number): T[][] {
  let left = count;
  return lists.map(list => {
    const taken = list.slice(0, left);
    left -= taken.length;
    return taken;
  });
}
