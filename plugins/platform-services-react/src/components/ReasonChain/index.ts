export { AnsweredBy, ReasonChain } from './ReasonChain';
export type { AnsweredByProps, ReasonChainProps } from './ReasonChain';
