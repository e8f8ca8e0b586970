import {
  parseYamlDocument,
  ParsedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { JsonObject } from '@backstage/types';
import { LabelMap } from './types';

const schema: JsonObject = {
  type: 'object',
  required: ['labels'],
  additionalProperties: false,
  properties: {
    labels: {
      type: 'object',
      description: 'What a label means; tag: it is no status.',
      additionalProperties: {
        enum: [
          ...['done', 'in-progress', 'not-started', 'request'],
          ...['wont-do', 'duplicate', 'tag'],
        ],
      },
    },
  },
};

/**
 * Reads what differs from the usual meaning of labels from YAML or JSON:
 * `labels` with an outcome for each label. Findings have line and column.
 *
 * @public
 */
export function readLabelMap(text: string): ParsedDocument<LabelMap> {
  const { document, ...rest } = parseYamlDocument<{ labels: LabelMap }>({
    text,
    schema,
  });
  return { ...rest, ...(document && { document: document.labels }) };
}
