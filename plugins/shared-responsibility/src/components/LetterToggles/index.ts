export * from './LetterToggles';
export * from './letters';
