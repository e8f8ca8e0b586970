import { JsonObject } from '@backstage/types';
import { PLINTH_API_VERSION } from './types';

const text = { type: 'string', minLength: 1, maxLength: 500 };
const url = { type: 'string', format: 'uri' };
const reference = { type: 'string', format: 'entity-ref' };
const references = { type: 'array', items: reference, maxItems: 200 };

const name = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$',
  patternErrorMessage:
    'use up to 63 letters, digits, ".", "_" and "-", beginning with a letter or digit',
};

const commitments = {
  type: 'object',
  description: 'What the offering promises.',
  additionalProperties: false,
  properties: {
    availability: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      description: 'Per cent of the month.',
    },
    rpo: {
      type: 'string',
      format: 'duration',
      description: 'Recovery point objective.',
    },
    rto: {
      type: 'string',
      format: 'duration',
      description: 'Recovery time objective.',
    },
    supportHours: {
      ...text,
      description: 'When somebody answers, such as business or 24x7.',
    },
  },
};

const offering = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { ...name, description: 'Named by consumers.' },
    title: text,
    description: text,
    commitments,
    price: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: { text },
    },
  },
};

const link = {
  type: 'object',
  required: ['kind', 'url'],
  additionalProperties: false,
  properties: {
    kind: {
      ...name,
      description: 'What stands behind it: docs, runbook, status, meetup ...',
    },
    url,
    title: text,
  },
};

const spec = {
  type: 'object',
  required: ['type', 'lifecycle', 'owner'],
  additionalProperties: false,
  properties: {
    type: {
      ...name,
      description: 'Capability, such as database. Any is allowed.',
    },
    lifecycle: {
      enum: ['experimental', 'production', 'deprecated', 'retired'],
    },
    owner: { ...reference, description: 'A group, or a user.' },
    productOwner: {
      ...reference,
      description: 'The platform product owner, who decides the roadmap.',
    },
    operatedBy: { ...references, description: 'The groups that run it.' },
    supportedBy: { ...references, description: 'Those who answer questions.' },
    system: reference,
    tier: text,
    personas: {
      type: 'array',
      uniqueItems: true,
      items: {
        enum: [
          'manager',
          'business-product-owner',
          'technical-product-owner',
          'devops-engineer',
          'sre',
          'developer',
        ],
      },
    },
    links: { type: 'array', items: link, maxItems: 50 },
    benefit: {
      ...text,
      description: 'What the customer no longer does, in a sentence.',
    },
    support: {
      type: 'object',
      additionalProperties: false,
      properties: { channel: text, hours: text, url },
    },
    offerings: { type: 'array', items: offering, maxItems: 50 },
    implementedBy: { ...references, description: 'The software behind it.' },
    providesApis: references,
    dependsOn: {
      ...references,
      description: 'The platform services that it stands on itself.',
    },
    requestTemplates: {
      ...references,
      description: 'Templates with which it is ordered.',
    },
    supersedes: references,
  },
};

/**
 * JSON Schema (draft 7) of the kind `PlatformService`. Formats: `uri` (http,
 * https or mailto), `duration` (ISO 8601), `entity-ref`.
 *
 * @public
 */
export const platformServiceSchema: JsonObject = {
  title: 'PlatformService',
  description:
    'A digital service that a platform offers to product teams: the offering, not the software that implements it.',
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  properties: {
    apiVersion: { const: PLINTH_API_VERSION },
    kind: { const: 'PlatformService' },
    metadata: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' } },
    },
    spec,
  },
};
