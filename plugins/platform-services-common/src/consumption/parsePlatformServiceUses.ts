import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { describeError } from '../document/describeError';
import { formatPath } from '../document/paths';
import { Finding } from '../document/types';
import { validateSchema } from '../document/validateSchema';
import { PlatformServiceUse } from './types';

/**
 * Kinds, in lower case, on which `spec.platformServices` is read.
 *
 * @public
 */
export const CONSUMER_KINDS: readonly string[] = [
  'component',
  'resource',
  'system',
];

const text = { type: 'string', minLength: 1, maxLength: 63 };
const reference = { type: 'string', format: 'entity-ref' };

/** JSON Schema (draft 7) of a consumer, as far as `spec.platformServices` goes. */
const consumerSchema: JsonObject = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      properties: {
        platformServices: {
          type: 'array',
          maxItems: 200,
          items: {
            type: ['string', 'object'],
            format: 'entity-ref',
            required: ['service'],
            additionalProperties: false,
            properties: {
              service: reference,
              offering: text,
              environment: text,
              variant: text,
            },
          },
        },
      },
    },
  },
};

type WrittenUse = string | (Partial<PlatformServiceUse> & { service: string });

/**
 * Reads `spec.platformServices` of a Component, Resource or System.
 *
 * @returns `uses`: the entries without findings, as often as they stand there
 * with different details, in their order; `findings`: each names the field, its value
 * and what is allowed. Both empty on entities of other kinds.
 *
 * @public
 */
export function parsePlatformServiceUses(options: { entity: Entity }): {
  uses: PlatformServiceUse[];
  findings: Finding[];
} {
  const { entity } = options;
  const written = entity.spec?.platformServices;
  if (
    written === undefined ||
    !CONSUMER_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'))
  ) {
    return { uses: [], findings: [] };
  }
  const findings = findSchemaErrors(written);
  const uses = new Map<string, PlatformServiceUse>();
  for (const [index, entry] of (Array.isArray(written)
    ? written
    : []
  ).entries()) {
    if (findings.some(finding => finding.path[2] === index)) {
      continue;
    }
    const use = readUse(entry as WrittenUse, entity);
    const path = ['spec', 'platformServices', index];
    if (use.kind !== 'platformservice') {
      findings.push(wrongKind(entry as WrittenUse, path));
    } else {
      uses.set(JSON.stringify(use.use), use.use);
    }
  }
  return { uses: [...uses.values()], findings };
}

function findSchemaErrors(written: JsonValue): Finding[] {
  const value = { spec: { platformServices: written } };
  return validateSchema({
    schema: consumerSchema,
    value,
  }).map(error => {
    const { message, path } = describeError({ error, root: value });
    return { rule: 'schema', severity: 'error', message, path };
  });
}

function readUse(
  entry: WrittenUse,
  consumer: Entity,
): { kind: string; use: PlatformServiceUse } {
  const { service, offering, environment, variant } =
    typeof entry === 'string' ? { service: entry } : entry;
  const serviceRef = stringifyEntityRef(
    parseEntityRef(service, {
      defaultKind: 'platformservice',
      defaultNamespace: consumer.metadata.namespace ?? 'default',
    }),
  );
  return {
    kind: parseEntityRef(serviceRef).kind,
    use: {
      serviceRef,
      ...(offering !== undefined && { offering }),
      ...(environment !== undefined && { environment }),
      ...(variant !== undefined && { variant }),
    },
  };
}

function wrongKind(entry: WrittenUse, path: Array<string | number>): Finding {
  const isText = typeof entry === 'string';
  const at = isText ? path : [...path, 'service'];
  return {
    rule: 'schema',
    severity: 'error',
    message: `${formatPath(at)} is ${JSON.stringify(
      isText ? entry : entry.service,
    )}; it must refer to an entity of kind platformservice.`,
    path: at,
  };
}
