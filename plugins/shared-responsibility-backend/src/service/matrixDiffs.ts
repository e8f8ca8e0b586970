import {
  diffForParties,
  PartyDiff,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** What each party sees, if it sees anything. */
export function changesOf(options: {
  from: ResponsibilityMatrix;
  to: ResponsibilityMatrix;
}): PartyDiff[] {
  return diffForParties(options).filter(({ changes }) => changes.length > 0);
}

/** What a first revision is compared with. */
export function emptied(matrix: ResponsibilityMatrix): ResponsibilityMatrix {
  return { ...matrix, spec: { ...matrix.spec, tasks: [] } };
}
