import { JsonValue } from '@backstage/types';
import {
  describeUnfitValue,
  ParsedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { checkMatrix } from '../../model/parseMatrix';
import { ResponsibilityMatrix } from '../../model/types';

/**
 * Reads a matrix from JSON as `parseMatrix` does from YAML, without the limits
 * that a YAML parser needs; what holds for drafts holds for it. Findings have
 * paths and no lines.
 */
export function readMatrixJson(
  text: string,
): Pick<ParsedDocument<ResponsibilityMatrix>, 'document' | 'findings'> {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused(`The text is not JSON: ${(error as Error).message}`);
  }
  const unfit = describeUnfitValue(value);
  return unfit ? refused(unfit) : checkMatrix(value);
}

function refused(message: string) {
  return {
    findings: [
      { rule: 'syntax', severity: 'error' as const, message, path: [] },
    ],
  };
}
