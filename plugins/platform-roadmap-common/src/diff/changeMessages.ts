/**
 * The sentences of {@link describeChange} in English, without their full stop;
 * `{{…}}` is filled with {@link ChangeWords}. A frontend puts them among its
 * texts, so that they can be said in other languages.
 *
 * @public
 */
export const CHANGE_MESSAGES = {
  'change.because': '{{sentence}}: {{reason}}',
  'change.item-shipped': '"{{project}}" has shipped',
  'change.item-status': '"{{project}}" is now {{to}}, was {{from}}',
  'change.item-added': '"{{project}}" is new, {{to}}',
  'change.item-removed': '"{{project}}" is no longer on the roadmap',
  'change.item-committed': '"{{project}}" is now committed, was {{from}}',
  'change.item-uncommitted':
    '"{{project}}" is no longer committed, and is now {{to}}',
  'change.item-moved': '"{{project}}" is now {{to}}, was {{from}}',
  'change.item-carried-over':
    '"{{project}}" is carried over from {{from}}, and is now {{to}}',
  'change.item-ranked-higher': '"{{project}}" has a higher priority now',
  'change.item-ranked-lower': '"{{project}}" has a lower priority now',
  'change.item-target':
    'The target of "{{project}}" moved from {{from}} to {{to}}',
  'change.item-target-set': '"{{project}}" now has a target: {{to}}',
  'change.item-target-removed':
    '"{{project}}" no longer has a target date, was {{from}}',
  'change.item-renamed': '"{{from}}" is now called "{{project}}"',
  'change.item-reworded': '"{{project}}" was reworded: {{fields}}',
  'change.item-renamed-reworded':
    '"{{from}}" is now called "{{project}}", and was reworded: {{fields}}',
  'change.item-consequences':
    'What "{{project}}" brings with it changed: {{fields}}',
  'change.item-needs-consumer':
    '"{{project}}" needs something of its consumers: {{to}}',
  'change.item-needs-nobody':
    '"{{project}}" no longer needs anything of its consumers',
  'change.as-well': '{{sentence}}; changed as well: {{fields}}',
  'change.deliverable-added':
    '"{{deliverable}}" of "{{project}}" is new: {{to}}',
  'change.deliverable-removed':
    '"{{deliverable}}" of "{{project}}" is no longer part of it',
  'change.deliverable-status':
    '"{{deliverable}}" of "{{project}}" is now {{to}}, was {{from}}',
  'change.deliverable-note':
    '"{{deliverable}}" of "{{project}}" has a new note',
  'change.deliverable-note-removed':
    '"{{deliverable}}" of "{{project}}" no longer has a note',
  'change.deliverable-reworded':
    '"{{from}}" of "{{project}}" now reads "{{to}}"',
  'change.interval-started': 'Interval {{interval}} has started, from {{to}}',
  'change.interval-closed': 'Interval {{interval}} is closed',
  'change.interval-removed':
    'Interval {{interval}} is no longer on the roadmap',
  'change.interval-dates':
    'Interval {{interval}} is now from {{to}}, was from {{from}}',
  'change.interval-reworded': 'Interval {{interval}} changed: {{fields}}',
  'change.days': '{{from}} to {{to}}',
  'change.place.committed': 'above the line',
  'change.place.uncommitted': 'below the line',
  'change.place.next': 'in Next',
  'change.place.later': 'in Later',
  'change.field.project': 'name',
  'change.field.goal': 'goal',
  'change.field.stakeholders': 'stakeholders',
  'change.field.type': 'work type',
  'change.field.effort': 'effort',
  'change.field.theme': 'theme',
  'change.field.links': 'links',
  'change.field.needsConsumer': 'what consumers have to do',
  'change.field.movesTasks': 'the tasks that it moves',
  'change.field.deprecates': 'the services that it deprecates',
  'change.field.replaces': 'the services that it replaces',
  'change.field.dependsOn': 'what it depends on',
  'change.field.balance': 'balance',
  'change.field.retrospective': 'retrospective',
} as const;

/**
 * Name of a sentence, or of a part of one, among {@link CHANGE_MESSAGES}.
 *
 * @public
 */
export type ChangeMessageKey = keyof typeof CHANGE_MESSAGES;

/**
 * What stands in the place of `{{…}}` in {@link CHANGE_MESSAGES}; what a
 * sentence does not name is empty.
 *
 * @public
 */
export type ChangeWords = Record<
  | 'project'
  | 'deliverable'
  | 'interval'
  | 'from'
  | 'to'
  | 'fields'
  | 'sentence'
  | 'reason',
  string
>;

/**
 * Says a sentence of {@link CHANGE_MESSAGES}.
 *
 * @public
 */
export type SayChange = (key: ChangeMessageKey, words: ChangeWords) => string;

/** In English. */
export const sayInEnglish: SayChange = (key, words) =>
  CHANGE_MESSAGES[key].replace(
    /\{\{(\w+)\}\}/g,
    (placeholder, name: keyof ChangeWords) => words[name] ?? placeholder,
  );
