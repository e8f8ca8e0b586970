import { InputError } from '@backstage/errors';
import { TableOptions } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { z } from 'zod/v3';

const names = z.record(z.string().max(200));

const tableOptions: z.ZodType<TableOptions> = z
  .object({
    layout: z.enum(['raci', 'grid']),
    columns: z.enum(['activity', 'variant']),
    scheme: z.enum(['raci', 'raci-implied-r', 'rasci', 'rci', 'owner']),
    parties: names,
    owners: z.record(z.array(z.string().max(200)).max(20)),
    fields: names,
    defaultVariant: z.string().max(200),
    name: z.string().max(200),
    title: z.string().max(200),
  })
  .partial()
  .strict();

/**
 * What the caller knows about a table, from a query parameter.
 *
 * @throws InputError when it is not JSON, or says something else
 */
export function readTableOptions(
  text: string | undefined,
): TableOptions | undefined {
  if (text === undefined) {
    return undefined;
  }
  const result = tableOptions.safeParse(parse(text));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError(
      `mapping: ${[...issue.path, issue.message].join(': ')}`,
    );
  }
  return result.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('mapping is not JSON.');
  }
}
