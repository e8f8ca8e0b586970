import { createConditionExports } from '@backstage/plugin-permission-node';
import {
  platformRoadmapResourceRef,
  responsibilityMatrixResourceRef,
  responsibilitySliceResourceRef,
} from './resources';
import { createConsumerRules, createPlatformDocumentRules } from './rules';

/**
 * The rules for matrices.
 *
 * @public
 */
export const responsibilityMatrixRules = createPlatformDocumentRules({
  resourceRef: responsibilityMatrixResourceRef,
});

/**
 * The rules for what falls to one consuming entity.
 *
 * @public
 */
export const responsibilitySliceRules = createConsumerRules({
  resourceRef: responsibilitySliceResourceRef,
});

/**
 * The rules for roadmaps.
 *
 * @public
 */
export const platformRoadmapRules = createPlatformDocumentRules({
  resourceRef: platformRoadmapResourceRef,
});

const matrix = createConditionExports({
  resourceRef: responsibilityMatrixResourceRef,
  rules: responsibilityMatrixRules,
});

const slice = createConditionExports({
  resourceRef: responsibilitySliceResourceRef,
  rules: responsibilitySliceRules,
});

const roadmap = createConditionExports({
  resourceRef: platformRoadmapResourceRef,
  rules: platformRoadmapRules,
});

/**
 * Conditions on matrices, for permission policies.
 *
 * @public
 */
export const responsibilityMatrixConditions = matrix.conditions;

/**
 * Makes a policy's decision on a permission of the type
 * `responsibility-matrix`.
 *
 * @public
 */
export const createResponsibilityMatrixDecision =
  matrix.createConditionalDecision;

/**
 * Conditions on what falls to a consuming entity, for permission policies.
 *
 * @public
 */
export const responsibilitySliceConditions = slice.conditions;

/**
 * Makes a policy's decision on a permission of the type `responsibility-slice`.
 *
 * @public
 */
export const createResponsibilitySliceDecision =
  slice.createConditionalDecision;

/**
 * Conditions on roadmaps, for permission policies.
 *
 * @public
 */
export const platformRoadmapConditions = roadmap.conditions;

/**
 * Makes a policy's decision on a permission of the type `platform-roadmap`.
 *
 * @public
 */
export const createPlatformRoadmapDecision = roadmap.createConditionalDecision;
