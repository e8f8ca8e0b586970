export * from './ResponsibilityTable';
export * from './PartyCell';
export * from './columns';
export * from './rows';
