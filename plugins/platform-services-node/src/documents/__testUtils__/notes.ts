import { JsonObject } from '@backstage/types';
import { parseYamlDocument } from '@plinth/backstage-plugin-platform-services-common/document';
import { DocumentKind } from '../types';

/** The simplest kind of document, for tests. */
export type Note = {
  kind: 'Note';
  spec: {
    service: string;
    text: string;
    effectiveFrom?: string;
    change?: { message: string; by?: string };
  };
};

export const noteSchema: JsonObject = {
  type: 'object',
  required: ['kind', 'spec'],
  properties: {
    kind: { const: 'Note' },
    spec: {
      type: 'object',
      required: ['service', 'text'],
      additionalProperties: false,
      properties: {
        service: { type: 'string' },
        text: { type: 'string' },
        effectiveFrom: { type: 'string' },
        change: { type: 'object' },
      },
    },
  },
};

export const ANNOTATION_NOTE = 'plinth/note';

export const noteKind: DocumentKind<Note> = {
  annotation: ANNOTATION_NOTE,
  title: 'note',
  ruleSet: '1',
  check: ({ text }) => ({
    ...parseYamlDocument<Note>({ text, kind: 'Note', schema: noteSchema }),
    notChecked: ['N9'],
  }),
  describe: ({ spec }) => ({
    serviceRef: spec.service,
    ...(spec.change && {
      message: spec.change.message,
      publishedBy: spec.change.by,
    }),
    effectiveFrom: spec.effectiveFrom,
  }),
};

export function noteYaml(options: {
  text: string;
  service?: string;
  effectiveFrom?: string;
}): string {
  const {
    text,
    service = 'platformservice:default/db',
    effectiveFrom,
  } = options;
  return [
    'kind: Note',
    'spec:',
    `  service: ${service}`,
    `  text: ${text}`,
    ...(effectiveFrom ? [`  effectiveFrom: ${effectiveFrom}`] : []),
    '',
  ].join('\n');
}

/** The same as data. */
export function noteOf(
  text: string,
  service = 'platformservice:default/db',
): Note {
  return { kind: 'Note', spec: { service, text } };
}
