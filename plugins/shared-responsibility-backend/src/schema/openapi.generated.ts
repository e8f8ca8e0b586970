// Written by scripts/openapi.mjs from openapi.yaml. Do not edit: change
// openapi.yaml and run "yarn build:openapi".
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'shared-responsibility',
    version: '1',
    description:
      'Who is responsible for what: the matrices of platform services, and what they mean for the entities that stand on them. Users see what they may read of the catalog; what may not be read looks like what does not exist.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/services/{namespace}/{name}/matrix': {
      get: {
        operationId: 'GetMatrix',
        summary: 'The matrix of a platform service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/asOf' },
        ],
        responses: {
          '200': {
            description: 'The matrix',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceMatrix' },
              },
            },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/findings': {
      get: {
        operationId: 'GetFindings',
        summary: 'What is wrong with the matrix that was last read',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The findings',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DocumentFindings' },
              },
            },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/revisions': {
      get: {
        operationId: 'ListRevisions',
        summary: 'The published revisions of a matrix, page by page',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page, the newest first',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DocumentRevisions' },
              },
            },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/revisions/{number}': {
      get: {
        operationId: 'GetRevision',
        summary: 'One published revision of a matrix',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/number' },
        ],
        responses: {
          '200': {
            description: 'The revision',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DocumentRevision' },
              },
            },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/sync': {
      post: {
        operationId: 'Sync',
        summary: 'Reads the matrix from its repository now',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'What is known of it now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DocumentState' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/responsibilities': {
      get: {
        operationId: 'GetEntityResponsibilities',
        summary:
          'The responsibilities of an entity, from all services that it stands on',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/asOf' },
        ],
        responses: {
          '200': {
            description: 'The responsibilities',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityResponsibilities' },
              },
            },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/components/{namespace}/{name}/responsibilities': {
      get: {
        operationId: 'GetComponentResponsibilities',
        summary:
          'The responsibilities of a component, from all services that it stands on',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/asOf' },
        ],
        responses: {
          '200': {
            description: 'The responsibilities',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityResponsibilities' },
              },
            },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    headers: {
      ETag: {
        description:
          'Names the state of the answer; to be sent as If-None-Match.',
        schema: { type: 'string' },
      },
    },
    parameters: {
      kind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[A-Za-z0-9]{1,63}$' },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,63}$' },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,63}$' },
      },
      number: {
        name: 'number',
        in: 'path',
        required: true,
        description: 'Number of a revision, from 1.',
        schema: { type: 'integer', minimum: 1, maximum: 1000000000 },
      },
      limit: {
        name: 'limit',
        in: 'query',
        description: 'Length of a page, 1 to 200.',
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        description: 'nextCursor of the page before.',
        schema: { type: 'string', pattern: '^[1-9][0-9]{0,8}$' },
      },
      asOf: {
        name: 'asOf',
        in: 'query',
        allowReserved: true,
        description:
          'A day (its first moment in UTC) or an instant with its offset, in ISO 8601. Default now.',
        schema: { type: 'string', minLength: 10, maxLength: 40 },
      },
    },
    responses: {
      Error: {
        description: "An error, in Backstage's form",
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      ServiceMatrix: {
        type: 'object',
        required: ['serviceRef', 'findings', 'asOf', 'announced'],
        properties: {
          serviceRef: { type: 'string' },
          source: { $ref: '#/components/schemas/DocumentSource' },
          sync: { $ref: '#/components/schemas/SyncState' },
          findings: {
            type: 'array',
            description: 'Of the last text that was read, taken over or not.',
            items: { $ref: '#/components/schemas/Finding' },
          },
          revision: { $ref: '#/components/schemas/RevisionSummary' },
          etag: {
            type: 'string',
            description: 'Absent before the first revision.',
          },
          asOf: {
            type: 'string',
            description: 'ISO 8601 instant for which it holds.',
          },
          matrix: {
            type: 'object',
            description:
              'As published, in one spelling; absent when none is in force. See the JSON schema of ResponsibilityMatrix.',
          },
          rows: {
            type: 'object',
            description: 'Effective rows by variant.',
            additionalProperties: { type: 'array', items: { type: 'object' } },
          },
          announced: {
            type: 'array',
            description: 'Revisions that come into force later.',
            items: {
              type: 'object',
              required: ['number', 'effectiveFrom', 'message'],
              properties: {
                number: { type: 'integer' },
                effectiveFrom: { type: 'string' },
                message: { type: 'string' },
              },
            },
          },
        },
      },
      EntityResponsibilities: {
        type: 'object',
        required: [
          'entityRef',
          'asOf',
          'rows',
          'matrices',
          'withoutMatrix',
          'layers',
          'announced',
          'conflicts',
          'etag',
        ],
        properties: {
          entityRef: { type: 'string' },
          ownerRef: { type: 'string' },
          asOf: {
            type: 'string',
            description: 'ISO 8601 instant for which it holds.',
          },
          rows: {
            type: 'array',
            items: { $ref: '#/components/schemas/ComposedRow' },
          },
          matrices: {
            type: 'array',
            items: { $ref: '#/components/schemas/ComposedMatrix' },
          },
          withoutMatrix: {
            type: 'array',
            items: {
              type: 'object',
              required: ['serviceRef', 'reasons'],
              properties: {
                serviceRef: { type: 'string' },
                reasons: { $ref: '#/components/schemas/Reasons' },
              },
            },
          },
          layers: {
            type: 'array',
            items: {
              type: 'object',
              required: [
                'party',
                'title',
                'holders',
                'accountable',
                'involved',
              ],
              properties: {
                party: { type: 'string' },
                title: { type: 'string' },
                holders: { type: 'array', items: { type: 'string' } },
                accountable: { type: 'integer' },
                involved: { type: 'integer' },
              },
            },
          },
          announced: {
            type: 'array',
            items: {
              type: 'object',
              required: [
                'serviceRef',
                'revision',
                'effectiveFrom',
                'rows',
                'removed',
              ],
            },
          },
          conflicts: {
            type: 'array',
            items: {
              type: 'object',
              required: ['canonical', 'rows'],
              properties: {
                canonical: { type: 'string' },
                rows: { type: 'array', items: { type: 'string' } },
              },
            },
          },
          etag: { type: 'string' },
        },
      },
      ComposedRow: {
        type: 'object',
        required: [
          'id',
          'taskId',
          'title',
          'area',
          'state',
          'assignments',
          'serviceRef',
          'variant',
          'environments',
          'declaredBy',
          'own',
          'reasons',
        ],
        properties: {
          id: { type: 'string' },
          taskId: { type: 'string' },
          title: { type: 'string' },
          area: { type: 'object' },
          state: {
            type: 'string',
            enum: ['assigned', 'notApplicable', 'undecided'],
          },
          assignments: { type: 'object' },
          serviceRef: { type: 'string' },
          variant: { type: 'string' },
          environments: { type: 'array', items: { type: 'string' } },
          declaredBy: { type: 'string' },
          answeredBy: { type: 'string' },
          own: { type: 'boolean' },
          reasons: { $ref: '#/components/schemas/Reasons' },
        },
      },
      ComposedMatrix: {
        type: 'object',
        required: [
          'serviceRef',
          'title',
          'scheme',
          'source',
          'revision',
          'parties',
        ],
        properties: {
          serviceRef: { type: 'string' },
          title: { type: 'string' },
          scheme: { type: 'string' },
          source: { type: 'string' },
          revision: { type: 'integer' },
          parties: { type: 'array', items: { type: 'object' } },
        },
      },
      Reasons: {
        type: 'array',
        description:
          'Chains of refs from the entity asked about to the service, shortest first.',
        items: { type: 'array', items: { type: 'string' } },
      },
      DocumentState: {
        type: 'object',
        additionalProperties: false,
        required: ['serviceRef', 'findings'],
        properties: {
          serviceRef: { type: 'string' },
          source: { $ref: '#/components/schemas/DocumentSource' },
          sync: { $ref: '#/components/schemas/SyncState' },
          findings: {
            type: 'array',
            description: 'Of the last text that was read, taken over or not.',
            items: { $ref: '#/components/schemas/Finding' },
          },
          revision: { $ref: '#/components/schemas/RevisionSummary' },
          etag: {
            type: 'string',
            description: 'Absent before the first revision.',
          },
        },
      },
      DocumentFindings: {
        type: 'object',
        required: ['serviceRef', 'findings', 'notChecked'],
        properties: {
          serviceRef: { type: 'string' },
          source: { $ref: '#/components/schemas/DocumentSource' },
          sync: { $ref: '#/components/schemas/SyncState' },
          findings: {
            type: 'array',
            description: 'Of the last text that was read, taken over or not.',
            items: { $ref: '#/components/schemas/Finding' },
          },
          revision: { $ref: '#/components/schemas/RevisionSummary' },
          etag: {
            type: 'string',
            description: 'Absent before the first revision.',
          },
          notChecked: {
            type: 'array',
            description: 'Rules that could not be checked on the last text.',
            items: { type: 'string' },
          },
        },
      },
      DocumentSource: {
        type: 'object',
        additionalProperties: false,
        required: ['type'],
        properties: {
          type: { type: 'string', enum: ['git', 'database'] },
          url: { type: 'string' },
          editUrl: { type: 'string' },
          readAt: {
            type: 'string',
            description: 'ISO 8601; when it was last read with success.',
          },
        },
      },
      SyncState: {
        type: 'object',
        additionalProperties: false,
        required: ['status', 'at'],
        properties: {
          status: {
            type: 'string',
            enum: ['ok', 'rejected', 'refused', 'failed'],
          },
          at: { type: 'string', description: 'ISO 8601.' },
          message: { type: 'string' },
        },
      },
      Finding: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'severity', 'message', 'path'],
        properties: {
          rule: { type: 'string' },
          severity: { type: 'string', enum: ['error', 'warning'] },
          message: { type: 'string' },
          path: { type: 'array', items: { type: ['string', 'integer'] } },
          line: { type: 'integer' },
          column: { type: 'integer' },
        },
      },
      RevisionSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['number', 'publishedAt', 'message', 'effectiveFrom'],
        properties: {
          number: { type: 'integer' },
          publishedAt: { type: 'string' },
          publishedBy: { type: 'string' },
          message: { type: 'string' },
          effectiveFrom: { type: 'string' },
        },
      },
      DocumentRevisions: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            description: 'The newest first.',
            items: { $ref: '#/components/schemas/RevisionSummary' },
          },
          nextCursor: { type: 'string' },
        },
      },
      DocumentRevision: {
        type: 'object',
        required: [
          'serviceRef',
          'number',
          'publishedAt',
          'message',
          'effectiveFrom',
          'document',
          'verdict',
          'etag',
        ],
        properties: {
          serviceRef: { type: 'string' },
          number: { type: 'integer' },
          publishedAt: { type: 'string' },
          publishedBy: { type: 'string' },
          message: { type: 'string' },
          effectiveFrom: { type: 'string' },
          document: {
            type: 'object',
            description: 'As published; see the JSON schema of the document.',
          },
          verdict: {
            type: 'object',
            required: ['ruleSet', 'findings', 'notChecked'],
            properties: {
              ruleSet: { type: 'string' },
              findings: {
                type: 'array',
                items: { $ref: '#/components/schemas/Finding' },
              },
              notChecked: { type: 'array', items: { type: 'string' } },
            },
          },
          etag: { type: 'string' },
        },
      },
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
          request: {
            type: 'object',
            properties: { method: { type: 'string' }, url: { type: 'string' } },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'number' } },
          },
        },
      },
    },
  },
} as const;

export function createOpenApiRouter(
  options?: Parameters<typeof createValidatedOpenApiRouter>[1],
): ApiRouter<typeof spec> {
  return createValidatedOpenApiRouter<typeof spec>(spec, options);
}
