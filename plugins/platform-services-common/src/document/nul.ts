import { JsonValue } from '@backstage/types';
import { formatPath } from './paths';
import { Finding } from './types';

const NUL = '\0';
const MAX_FINDINGS = 10;

/**
 * Says where data has a NUL, such as YAML writes as `"\0"`: PostgreSQL stores
 * no text with one. It may not be nested deeper than the stack.
 */
export function findNuls(root: JsonValue): Finding[] {
  const findings: Finding[] = [];

  function report(path: Finding['path'], what: string) {
    findings.push({
      rule: 'schema',
      severity: 'error',
      path,
      message: `${what} holds a NUL ("\\0"), which cannot be stored; leave it out.`,
    });
  }

  function look(value: JsonValue | undefined, path: Finding['path']) {
    if (findings.length >= MAX_FINDINGS) {
      return;
    }
    if (typeof value === 'string' && value.includes(NUL)) {
      report(path, formatPath(path) || 'The document');
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => look(item, [...path, index]));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (key.includes(NUL)) {
          report([...path, key], `The key ${JSON.stringify(key)}`);
        }
        look(child, [...path, key]);
      }
    }
  }

  look(root, []);
  return findings;
}
