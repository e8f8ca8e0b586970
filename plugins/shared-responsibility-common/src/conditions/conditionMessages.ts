/**
 * The words of {@link describeCondition} in English; `{{…}}` is filled with
 * {@link ConditionWords}. A frontend puts them among its texts, so that they can
 * be said in other languages.
 *
 * @public
 */
export const CONDITION_MESSAGES = {
  'condition.and': '{{left}} and {{right}}',
  'condition.or': '{{left}} or {{right}}',
  'condition.not': 'not ({{condition}})',
  'condition.is': '{{fact}} is {{value}}',
  'condition.in': '{{fact}} is one of {{value}}',
  'condition.exists': '{{fact}} is set',
  'condition.absent': '{{fact}} is not set',
  'condition.hasPrefix': '{{fact}} starts with {{value}}',
  'condition.contains': '{{fact}} contains {{value}}',
  'condition.matches': '{{fact}} matches {{value}}',
} as const;

/**
 * Name of a part of a condition among {@link CONDITION_MESSAGES}.
 *
 * @public
 */
export type ConditionMessageKey = keyof typeof CONDITION_MESSAGES;

/**
 * What stands in the place of `{{…}}` in {@link CONDITION_MESSAGES}; what a
 * part does not name is empty.
 *
 * @public
 */
export type ConditionWords = Record<
  'left' | 'right' | 'condition' | 'fact' | 'value',
  string
>;

/**
 * Says a part of a condition, of {@link CONDITION_MESSAGES}.
 *
 * @public
 */
export type SayCondition = (
  key: ConditionMessageKey,
  words: ConditionWords,
) => string;

/** In English. */
export const sayInEnglish: SayCondition = (key, words) =>
  CONDITION_MESSAGES[key].replace(
    /\{\{(\w+)\}\}/g,
    (placeholder, name: keyof ConditionWords) => words[name] ?? placeholder,
  );
