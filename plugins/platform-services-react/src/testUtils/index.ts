export { createPseudoTranslationApi } from './createPseudoTranslationApi';
export {
  findUntranslated,
  type FindUntranslatedOptions,
} from './findUntranslated';
export { textsIn } from './textsIn';
