export * from './closeInterval';
export * from './checkClosing';
export * from './intervalOutcomes';
