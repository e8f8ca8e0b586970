import { JsonValue } from '@backstage/types';
import { Fact } from '../model/types';

/**
 * A condition in words, such as "cni is custom and tier is one of gold,
 * silver". Facts appear with their titles where they have one.
 *
 * @public
 */
export function describeCondition(options: {
  condition: JsonValue | undefined;
  facts?: Fact[];
}): string {
  const titles = new Map(
    (options.facts ?? []).map(fact => [fact.id, fact.title ?? fact.id]),
  );
  return describe(options.condition, titles);
}

function describe(
  condition: JsonValue | undefined,
  titles: Map<string, string>,
): string {
  if (
    typeof condition !== 'object' ||
    condition === null ||
    Array.isArray(condition)
  ) {
    return shown(condition);
  }
  return Object.entries(condition)
    .map(([key, value]) => {
      switch (key) {
        case '$all':
          return group(value, ' and ', titles);
        case '$any':
          return group(value, ' or ', titles);
        case '$not':
          return `not (${describe(value, titles)})`;
        default:
          return `${titles.get(key) ?? key} ${describeMatcher(value, titles)}`;
      }
    })
    .join(' and ');
}

function group(
  parts: JsonValue | undefined,
  word: string,
  titles: Map<string, string>,
): string {
  const texts = (Array.isArray(parts) ? parts : []).map(part =>
    describe(part, titles),
  );
  return texts.length > 1 ? `(${texts.join(word)})` : texts.join('');
}

function describeMatcher(
  matcher: JsonValue | undefined,
  titles: Map<string, string>,
): string {
  if (
    typeof matcher !== 'object' ||
    matcher === null ||
    Array.isArray(matcher)
  ) {
    return `is ${shown(matcher)}`;
  }
  if (Array.isArray(matcher.$in)) {
    return `is one of ${matcher.$in.map(shown).join(', ')}`;
  }
  if (matcher.$exists !== undefined) {
    return matcher.$exists === true ? 'is set' : 'is not set';
  }
  if (matcher.$hasPrefix !== undefined) {
    return `starts with ${shown(matcher.$hasPrefix)}`;
  }
  if (matcher.$contains !== undefined) {
    return `contains ${describe(matcher.$contains, titles)}`;
  }
  return `matches ${JSON.stringify(matcher)}`;
}

function shown(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
