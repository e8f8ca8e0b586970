export * from './types';
export * from './composeDigest';
export * from './digestText';
export * from './digestHtml';
export * from './digestMarkdown';
