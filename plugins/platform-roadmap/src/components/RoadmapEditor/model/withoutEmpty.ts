/** An object without what is empty: undefined, an empty text or an empty list. */
export function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, field]) =>
        field !== undefined &&
        field !== '' &&
        !(Array.isArray(field) && field.length === 0),
    ),
  ) as T;
}
