import { JsonObject } from '@backstage/types';
import { parseYamlDocument } from '@plinth/backstage-plugin-platform-services-common/document';
import { TableOptions } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { CommandContext, UsageError } from '../context';
import { formatFinding } from '../findings';
import { readInput } from '../readInput';

const heading = { type: 'string', minLength: 1 };
const id = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' };

const schema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  properties: {
    layout: { enum: ['raci', 'grid'] },
    columns: { enum: ['activity', 'variant'] },
    scheme: { enum: ['raci', 'raci-implied-r', 'rasci', 'rci', 'owner'] },
    parties: { type: 'object', additionalProperties: id },
    owners: {
      type: 'object',
      additionalProperties: { type: 'array', minItems: 1, items: id },
    },
    fields: {
      type: 'object',
      additionalProperties: false,
      properties: {
        area: heading,
        task: heading,
        activity: heading,
        variant: heading,
        phase: heading,
        notes: heading,
        id: heading,
      },
    },
    defaultVariant: heading,
    name: id,
    title: heading,
    service: { type: 'string', format: 'entity-ref' },
  },
};

/** Reads the mapping of a table from the file that `--map` names. */
export async function readMap(options: {
  name: string | undefined;
  context: CommandContext;
}): Promise<TableOptions> {
  const { name, context } = options;
  if (name === undefined) {
    return {};
  }
  const text = await readInput({ name, context });
  const { document, findings } = parseYamlDocument<TableOptions>({
    text,
    schema,
  });
  if (!document) {
    throw new UsageError(
      findings.map(finding => formatFinding(name, finding)).join('\n'),
    );
  }
  return document;
}
