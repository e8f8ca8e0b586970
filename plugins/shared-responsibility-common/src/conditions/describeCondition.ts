import { JsonValue } from '@backstage/types';
import { Fact } from '../model/types';
import {
  ConditionMessageKey,
  ConditionWords,
  SayCondition,
  sayInEnglish,
} from './conditionMessages';

const NO_WORDS: ConditionWords = {
  left: '',
  right: '',
  condition: '',
  fact: '',
  value: '',
};

/**
 * A condition in words, such as "cni is custom and tier is one of gold,
 * silver". Facts appear with their titles where they have one.
 *
 * @param options - `say`: in which language, default English
 * @public
 */
export function describeCondition(options: {
  condition: JsonValue | undefined;
  facts?: Fact[];
  say?: SayCondition;
}): string {
  const { condition, facts = [], say = sayInEnglish } = options;
  const titles = new Map(facts.map(fact => [fact.id, fact.title ?? fact.id]));
  return describe(condition, {
    say: (key, words) => say(key, { ...NO_WORDS, ...words }),
    titleOf: factId => titles.get(factId) ?? factId,
  });
}

/** How a condition is put into words. */
interface Speech {
  say(key: ConditionMessageKey, words: Partial<ConditionWords>): string;
  titleOf(factId: string): string;
}

function describe(condition: JsonValue | undefined, speech: Speech): string {
  if (
    typeof condition !== 'object' ||
    condition === null ||
    Array.isArray(condition)
  ) {
    return shown(condition);
  }
  const parts = Object.entries(condition).map(([key, value]) => {
    switch (key) {
      case '$all':
        return group('condition.and', value, speech);
      case '$any':
        return group('condition.or', value, speech);
      case '$not':
        return speech.say('condition.not', {
          condition: describe(value, speech),
        });
      default:
        return describeMatcher(speech.titleOf(key), value, speech);
    }
  });
  return joined('condition.and', parts, speech);
}

function group(
  word: 'condition.and' | 'condition.or',
  conditions: JsonValue | undefined,
  speech: Speech,
): string {
  const parts = (Array.isArray(conditions) ? conditions : []).map(part =>
    describe(part, speech),
  );
  const text = joined(word, parts, speech);
  return parts.length > 1 ? `(${text})` : text;
}

function joined(
  word: 'condition.and' | 'condition.or',
  parts: string[],
  speech: Speech,
): string {
  const [first = '', ...others] = parts;
  return others.reduce(
    (left, right) => speech.say(word, { left, right }),
    first,
  );
}

function describeMatcher(
  fact: string,
  matcher: JsonValue | undefined,
  speech: Speech,
): string {
  const { say } = speech;
  if (
    typeof matcher !== 'object' ||
    matcher === null ||
    Array.isArray(matcher)
  ) {
    return say('condition.is', { fact, value: shown(matcher) });
  }
  if (Array.isArray(matcher.$in)) {
    const value = matcher.$in.map(shown).join(', ');
    return say('condition.in', { fact, value });
  }
  if (matcher.$exists !== undefined) {
    return say(
      matcher.$exists === true ? 'condition.exists' : 'condition.absent',
      { fact },
    );
  }
  if (matcher.$hasPrefix !== undefined) {
    const value = shown(matcher.$hasPrefix);
    return say('condition.hasPrefix', { fact, value });
  }
  if (matcher.$contains !== undefined) {
    const value = describe(matcher.$contains, speech);
    return say('condition.contains', { fact, value });
  }
  return say('condition.matches', { fact, value: JSON.stringify(matcher) });
}

function shown(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
