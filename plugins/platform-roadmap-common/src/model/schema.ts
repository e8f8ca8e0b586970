import { JsonObject } from '@backstage/types';
import { PLINTH_API_VERSION } from '@plinth/backstage-plugin-platform-services-common';
import { DELIVERABLE_STATUSES } from './status';

const MAX_ITEMS = 500;

const line: JsonObject = { type: 'string', minLength: 1, maxLength: 300 };
const text: JsonObject = { type: 'string', minLength: 1, maxLength: 4000 };
const day: JsonObject = { type: 'string', format: 'date' };
const url: JsonObject = { type: 'string', format: 'uri' };

const key: JsonObject = {
  description: 'Stable across intervals; assigned when first published.',
  type: 'string',
  pattern: '^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$',
  patternErrorMessage:
    'use at most 64 letters, digits, ".", "_" and "-", with a letter or digit at both ends',
};

const workType: JsonObject = {
  enum: ['feature', 'technical-debt', 'operations'],
};

const date: JsonObject = {
  description: '2026-11-20, 2026-W47, 2026-12, 2027-Q1, 2027-H1 or 2027',
  type: 'string',
  pattern: '^\\d{4}(-(\\d{2}(-\\d{2})?|W\\d{2}|Q[1-4]|H[12]))?$',
  patternErrorMessage:
    'write it as 2026-11-20, 2026-W47, 2026-12, 2027-Q1, 2027-H1 or 2027',
};

const personRef: JsonObject = {
  type: 'string',
  maxLength: 200,
  pattern: '^([Gg]roup|[Uu]ser):.+$',
  patternErrorMessage:
    'it must be a reference to a group or user, such as group:default/payments',
};

const service: JsonObject = {
  type: 'string',
  maxLength: 200,
  pattern: '^[Pp]latform[Ss]ervice:[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$',
  patternErrorMessage:
    'it must be the full reference of a platform service, such as platformservice:default/managed-postgres',
};

const deliverable = fields({
  required: ['text', 'status'],
  properties: {
    key,
    text,
    status: { enum: [...DELIVERABLE_STATUSES] },
    note: text,
    reason: { ...text, description: 'Why it is deferred or will not be done.' },
    reviewedOn: day,
  },
});

const stakeholder = fields({
  required: ['kind'],
  properties: {
    ref: personRef,
    name: line,
    kind: { enum: ['customer', 'user', 'supplier', 'other'] },
  },
});

const goal: JsonObject = {
  ...fields({
    required: ['text'],
    properties: { text, persona: line, need: text, benefit: text },
  }),
  description: 'Why, for the user.',
  type: ['string', 'object'],
  minLength: 1,
  maxLength: 4000,
};

const affectedService = fields({
  required: ['service'],
  properties: { service, on: day },
});

const item = fields({
  required: ['project'],
  properties: {
    key,
    project: line,
    stakeholders: list(stakeholder, 50),
    goal,
    type: workType,
    effort: { type: 'number', minimum: 0 },
    theme: line,
    target: fields({
      required: ['date', 'resolution'],
      properties: {
        date,
        resolution: {
          enum: ['day', 'week', 'month', 'quarter', 'half', 'year'],
        },
      },
    }),
    links: list(
      fields({ required: ['url'], properties: { title: line, url } }),
      20,
    ),
    deliverables: list(deliverable, 100),
    needsConsumer: {
      ...text,
      description: 'What a consumer of the service has to do.',
    },
    movesTasks: list(
      fields({
        required: ['task', 'to'],
        properties: { task: line, from: line, to: line },
      }),
      50,
    ),
    deprecates: list(affectedService, 20),
    replaces: list(affectedService, 20),
    dependsOn: list(
      fields({ required: ['item'], properties: { service, item: key } }),
      50,
    ),
    carriedOverFrom: {
      ...line,
      description: 'Name of the interval that it comes from.',
    },
  },
});

const topic = fields({
  properties: { wentWell: list(text, 50), toImprove: list(text, 50) },
});

const interval = fields({
  required: ['name', 'start', 'end', 'state'],
  properties: {
    name: { ...line, maxLength: 63 },
    start: { ...day, description: 'First day.' },
    end: { ...day, description: 'Last day, inclusive.' },
    state: { enum: ['draft', 'active', 'closed'] },
    reviewedOn: { ...day, description: 'Day of the last weekly review.' },
    balance: {
      ...fields({
        properties: {
          feature: percent(),
          'technical-debt': percent(),
          operations: percent(),
        },
      }),
      description: 'Target share per work type, in per cent.',
    },
    committed: {
      ...list({ $ref: '#/definitions/item' }, MAX_ITEMS),
      description: 'Above the priority line, in order.',
    },
    uncommitted: {
      ...list({ $ref: '#/definitions/item' }, MAX_ITEMS),
      description: 'Below the priority line, in order.',
    },
    dateChanges: list(
      fields({
        required: ['field', 'from', 'to', 'reason'],
        properties: {
          item: key,
          field: { enum: ['start', 'end', 'target'] },
          from: date,
          to: date,
          reason: text,
          on: day,
        },
      }),
      MAX_ITEMS,
    ),
    retrospective: fields({
      properties: {
        process: topic,
        estimation: topic,
        execution: topic,
        actions: list(
          fields({
            required: ['text'],
            properties: { text, owner: personRef },
          }),
          50,
        ),
      },
    }),
  },
});

/**
 * JSON schema (draft 7) of a roadmap document, for parsers and for editors
 * that complete while somebody types. What it cannot say is in the lint rules.
 *
 * @public
 */
export const roadmapSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Roadmap of a platform service',
  ...fields({
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { const: PLINTH_API_VERSION },
      kind: { const: 'Roadmap' },
      metadata: fields({
        required: ['name'],
        properties: {
          name: { ...line, maxLength: 63 },
          title: line,
          description: text,
        },
      }),
      spec: fields({
        required: ['service'],
        properties: {
          service,
          source: {
            enum: ['own', 'published'],
            description: 'published: copied from its publisher, with url',
          },
          url,
          reviewEvery: {
            type: 'string',
            format: 'duration',
            description: 'How often every open line is reviewed; default P7D.',
          },
          change: fields({
            required: ['message'],
            properties: { message: text, by: personRef },
          }),
          intervals: list(interval, 200),
          next: list({ $ref: '#/definitions/item' }, MAX_ITEMS),
          later: list({ $ref: '#/definitions/item' }, MAX_ITEMS),
        },
      }),
    },
  }),
  definitions: { item },
};

function fields(options: {
  required?: string[];
  properties: JsonObject;
}): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    ...(options.required && { required: options.required }),
    properties: options.properties,
  };
}

function list(items: JsonObject, maxItems: number): JsonObject {
  return { type: 'array', items, maxItems };
}

function percent(): JsonObject {
  return { type: 'number', minimum: 0, maximum: 100 };
}
