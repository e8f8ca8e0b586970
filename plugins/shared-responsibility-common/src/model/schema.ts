import { JsonObject } from '@backstage/types';
import schema from '../schema/ResponsibilityMatrix.schema.json';

/**
 * JSON schema (draft 7) of a responsibility matrix. The same file is published
 * as `@plinth/backstage-plugin-shared-responsibility-common/ResponsibilityMatrix.schema.json`,
 * for editors that complete YAML.
 *
 * @public
 */
export const responsibilityMatrixSchema = schema as JsonObject;
