export * from './PartyChanges';
