import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of the matrix of a platform service.
 *
 * @public
 */
export const RESOURCE_TYPE_RESPONSIBILITY_MATRIX = 'responsibility-matrix';

/**
 * Resource type of what the matrices put on one consuming entity.
 *
 * @public
 */
export const RESOURCE_TYPE_RESPONSIBILITY_SLICE = 'responsibility-slice';

/**
 * Writing and discarding the draft of a matrix.
 *
 * @public
 */
export const responsibilityMatrixDraftPermission = createPermission({
  name: 'responsibility-matrix.draft',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RESPONSIBILITY_MATRIX,
});

/**
 * Publishing a revision of a matrix, and choosing where it is kept.
 *
 * @public
 */
export const responsibilityMatrixPublishPermission = createPermission({
  name: 'responsibility-matrix.publish',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RESPONSIBILITY_MATRIX,
});

/**
 * Reading the file of a matrix again, now.
 *
 * @public
 */
export const responsibilityMatrixSyncPermission = createPermission({
  name: 'responsibility-matrix.sync',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RESPONSIBILITY_MATRIX,
});

/**
 * Answering a dispute about a row.
 *
 * @public
 */
export const responsibilityMatrixAnswerDisputePermission = createPermission({
  name: 'responsibility-matrix.answer-dispute',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RESPONSIBILITY_MATRIX,
});

/**
 * Granting and ending an exception for one entity.
 *
 * @public
 */
export const responsibilityMatrixGrantExceptionPermission = createPermission({
  name: 'responsibility-matrix.grant-exception',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RESPONSIBILITY_MATRIX,
});

/**
 * Acknowledging rows for an entity.
 *
 * @public
 */
export const responsibilitySliceAcknowledgePermission = createPermission({
  name: 'responsibility-slice.acknowledge',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RESPONSIBILITY_SLICE,
});

/**
 * Refusing a row for an entity, with a reason.
 *
 * @public
 */
export const responsibilitySliceDisputePermission = createPermission({
  name: 'responsibility-slice.dispute',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RESPONSIBILITY_SLICE,
});

/**
 * Linking evidence that a duty is done.
 *
 * @public
 */
export const responsibilitySliceEvidencePermission = createPermission({
  name: 'responsibility-slice.evidence',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RESPONSIBILITY_SLICE,
});

/**
 * The permissions on matrices.
 *
 * @public
 */
export const responsibilityMatrixPermissions = [
  responsibilityMatrixDraftPermission,
  responsibilityMatrixPublishPermission,
  responsibilityMatrixSyncPermission,
  responsibilityMatrixAnswerDisputePermission,
  responsibilityMatrixGrantExceptionPermission,
];

/**
 * The permissions on what falls to one consuming entity.
 *
 * @public
 */
export const responsibilitySlicePermissions = [
  responsibilitySliceAcknowledgePermission,
  responsibilitySliceDisputePermission,
  responsibilitySliceEvidencePermission,
];
