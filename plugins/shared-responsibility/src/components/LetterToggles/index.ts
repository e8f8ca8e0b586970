export * from './LetterToggles';
export * from './Toggle';
export * from './letters';
