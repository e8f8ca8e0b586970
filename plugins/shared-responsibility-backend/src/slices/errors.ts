import { CustomErrorBase } from '@backstage/errors';
import {
  AcknowledgementResult,
  RefusedRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * Some rows were not acknowledged: status 409. Those named in `acknowledged`
 * were.
 */
export class RowsRefusedError extends CustomErrorBase {
  name = 'RowsRefusedError' as const;
  readonly statusCode = 409;
  readonly acknowledged: string[];
  readonly refused: RefusedRow[];

  constructor(result: AcknowledgementResult) {
    super(
      `${result.refused.length} of ${
        result.refused.length + result.acknowledged.length
      } rows were not acknowledged: they have moved since they were read, are undetermined, or are gone. Read them again.`,
    );
    this.acknowledged = result.acknowledged;
    this.refused = result.refused;
  }
}
