export * from './InvolvementChips';
