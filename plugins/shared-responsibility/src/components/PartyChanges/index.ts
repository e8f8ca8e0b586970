export * from './ChangeCaseText';
export * from './PartyChanges';
