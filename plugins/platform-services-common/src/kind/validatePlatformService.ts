import { parseEntityRef } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { describeError } from '../document/describeError';
import { formatPath } from '../document/paths';
import { Finding } from '../document/types';
import { validateSchema } from '../document/validateSchema';
import { platformServiceSchema } from './platformServiceSchema';
import { REFERENCE_FIELDS } from './references';
import { PlatformServiceEntity } from './types';

/**
 * What is wrong with something that is meant to be a platform service. Each
 * finding names the field, its value and what is allowed. Empty: it is a
 * {@link PlatformServiceEntity}. Whether the entities that it refers to exist
 * is not checked.
 *
 * @public
 */
export function validatePlatformService(options: {
  /** As it was read from YAML or JSON. */
  entity: JsonValue;
}): Finding[] {
  const { entity } = options;
  const errors = validateSchema({
    schema: platformServiceSchema,
    value: entity,
  });
  if (errors.length > 0) {
    return errors.map(error => {
      const { message, path } = describeError({ error, root: entity });
      return { rule: 'schema', severity: 'error', message, path };
    });
  }
  const service = entity as unknown as PlatformServiceEntity;
  return [...referencesOfWrongKind(service), ...repeatedOfferings(service)];
}

function referencesOfWrongKind(entity: PlatformServiceEntity): Finding[] {
  const findings: Finding[] = [];
  for (const { field, kinds } of REFERENCE_FIELDS) {
    const value = entity.spec[field];
    const refs = value === undefined ? [] : [value].flat();
    refs.forEach((ref, index) => {
      const { kind } = parseEntityRef(ref, { defaultKind: kinds[0] });
      if (!kinds.includes(kind.toLocaleLowerCase('en-US'))) {
        const path = Array.isArray(value)
          ? ['spec', field, index]
          : ['spec', field];
        findings.push({
          rule: 'schema',
          severity: 'error',
          message: `${formatPath(path)} is ${JSON.stringify(
            ref,
          )}; it must refer to an entity of kind ${kinds.join(' or ')}.`,
          path,
        });
      }
    });
  }
  return findings;
}

function repeatedOfferings(entity: PlatformServiceEntity): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  (entity.spec.offerings ?? []).forEach(({ name }, index) => {
    if (seen.has(name)) {
      const path = ['spec', 'offerings', index, 'name'];
      findings.push({
        rule: 'schema',
        severity: 'error',
        message: `${formatPath(path)} is ${JSON.stringify(
          name,
        )}; another offering has this name, and each needs its own.`,
        path,
      });
    }
    seen.add(name);
  });
  return findings;
}
