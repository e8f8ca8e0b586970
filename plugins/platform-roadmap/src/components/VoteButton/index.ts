export { ComponentCount } from './ComponentCount';
export { VoteButton } from './VoteButton';
