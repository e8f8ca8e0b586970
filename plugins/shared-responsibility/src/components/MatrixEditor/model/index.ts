export * from './applyEdit';
export * from './edits';
export * from './findingPlace';
export * from './firstDraft';
export * from './mergeDrafts';
export * from './newId';
export * from './scope';
export * from './taskOrder';
