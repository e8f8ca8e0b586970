/**
 * What the people behind a need are asked when what answers it has shipped.
 * Open questions: none can be answered with yes or no.
 *
 * @public
 */
export const FOLLOW_UP_QUESTIONS: readonly string[] = [
  'What did you try to do with it?',
  'What happened?',
  'What do you still do in another way, and why?',
];
