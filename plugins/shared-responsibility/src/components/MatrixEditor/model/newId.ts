/**
 * An id made of a title, such as `restore-test`; with a number when it is
 * taken. Ids are stable: a later change of the title does not change them.
 */
export function newId(title: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const base =
    title
      .normalize('NFKD')
      .toLocaleLowerCase('en')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'task';
  let id = base;
  for (let number = 2; used.has(id); number += 1) {
    id = `${base}-${number}`;
  }
  return id;
}
