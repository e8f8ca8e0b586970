export { AskButton } from './AskButton';
export { HEARD_CHANNELS, IMPORTANCES, KINDS, NeedChoice } from './NeedChoice';
export { NeedTextField } from './NeedTextField';
