import { MatrixImport } from '@plinth/backstage-plugin-shared-responsibility-common';
import type {
  TableField,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';

export const TABLE_FIELDS = [
  'task',
  'area',
  'activity',
  'variant',
  'phase',
  'notes',
  'id',
] as const satisfies readonly TableField[];

/** What a column is said to be. */
export type ColumnMeaning = { field: TableField } | { party: string };

/** How the table is taken: what the reader said, else what was understood. */
export function shownMapping(
  mapping: MatrixImport['mapping'],
  known: TableOptions,
): Required<Pick<TableOptions, 'layout' | 'fields' | 'parties' | 'owners'>> {
  return {
    layout: known.layout ?? mapping?.layout ?? 'raci',
    fields: known.fields ?? mapping?.fields ?? {},
    parties: known.parties ?? mapping?.parties ?? {},
    owners: known.owners ?? mapping?.owners ?? {},
  };
}

/** The same with another meaning of one column; a field has one column. */
export function withColumn(options: {
  mapping: MatrixImport['mapping'];
  known: TableOptions;
  heading: string;
  meaning?: ColumnMeaning;
}): TableOptions {
  const { mapping, known, heading, meaning } = options;
  const { layout, fields, parties } = shownMapping(mapping, known);
  const isField = meaning !== undefined && 'field' in meaning;
  return {
    ...known,
    layout,
    fields: {
      ...Object.fromEntries(
        Object.entries(fields).filter(([, name]) => name !== heading),
      ),
      ...(isField && { [meaning.field]: heading }),
    },
    parties: {
      ...Object.fromEntries(
        Object.entries(parties).filter(([name]) => name !== heading),
      ),
      ...(meaning && !isField && { [heading]: meaning.party }),
    },
  };
}

/** The parties that a column can be, the known ones first. */
export function partyChoices(
  plan: MatrixImport,
  known: TableOptions,
): string[] {
  const { parties, owners } = shownMapping(plan.mapping, known);
  return [
    ...new Set([
      ...['provider', 'platform', 'consumer'],
      ...(plan.document?.spec.parties.map(({ id }) => id) ?? []),
      ...Object.values(parties),
      ...Object.values(owners).flat(),
    ]),
  ];
}
