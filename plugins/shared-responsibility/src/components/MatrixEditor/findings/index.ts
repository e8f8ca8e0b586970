export * from './EditorFindings';
export * from './useLint';
