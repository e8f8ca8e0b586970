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
    '/services/{namespace}/{name}/draft': {
      get: {
        operationId: 'GetDraft',
        summary: 'The draft of a matrix, for those with a role on the service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The draft',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DocumentDraft' },
              },
            },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'SaveDraft',
        summary:
          'Saves the draft, finished or not; needs If-None-Match * for the first one and If-Match after it',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/ifMatch' },
          { $ref: '#/components/parameters/ifNoneMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['document'],
                properties: {
                  document: {
                    type: 'object',
                    description:
                      'May be unfinished; see the JSON schema of the document.',
                  },
                  basedOn: {
                    type: 'integer',
                    minimum: 0,
                    maximum: 1000000000,
                    description:
                      'Number of the revision that it changes; 0, none.',
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The draft as it is stored',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DocumentDraft' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'DiscardDraft',
        summary: 'Throws the draft away; needs If-Match',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/ifMatch' },
        ],
        responses: {
          '204': { description: 'It is gone' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/draft/changes': {
      get: {
        operationId: 'GetPublishPreview',
        summary:
          'What publishing the draft would change, for whom, and how many it reaches',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The changes by party',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PublishPreview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/publish': {
      post: {
        operationId: 'Publish',
        summary: 'Makes the draft a revision; needs If-Match',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/ifMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['message'],
                properties: {
                  message: { type: 'string', minLength: 1, maxLength: 2000 },
                  effectiveFrom: { type: 'string', format: 'date' },
                  editorial: {
                    type: 'array',
                    description:
                      'Ids of tasks whose rewording changes nothing for anybody.',
                    maxItems: 2000,
                    items: { type: 'string', minLength: 1, maxLength: 200 },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'This very request had been answered before',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PublishedDocument' },
              },
            },
          },
          '201': {
            description: 'The new revision',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PublishedDocument' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/import': {
      post: {
        operationId: 'Import',
        summary:
          'Reads a text as a matrix; a dry run unless told otherwise, else it becomes the draft',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/ifMatch' },
          { $ref: '#/components/parameters/ifNoneMatch' },
          {
            name: 'format',
            in: 'query',
            required: true,
            schema: { type: 'string', enum: ['csv', 'yaml', 'json'] },
          },
          {
            name: 'dryRun',
            in: 'query',
            schema: { type: 'boolean', default: true },
          },
          {
            name: 'mapping',
            in: 'query',
            description:
              'JSON; what is known about a table. The rest is guessed, and the guess is shown.',
            schema: { type: 'string', maxLength: 20000 },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'text/csv': { schema: { type: 'string' } },
            'application/yaml': { schema: { type: 'string' } },
            'text/plain': { schema: { type: 'string' } },
            'application/json': { schema: { type: 'object' } },
          },
        },
        responses: {
          '200': {
            description: 'What was understood, what was not, and what changes',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MatrixImport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/source': {
      put: {
        operationId: 'SetSource',
        summary:
          'Chooses where the matrix is kept; its history stays. Needs If-Match with the sourceEtag of the matrix.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/ifMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['type'],
                properties: {
                  type: { type: 'string', enum: ['git', 'database'] },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What is known of the matrix now',
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
    '/services/{namespace}/{name}/diff': {
      get: {
        operationId: 'GetDiff',
        summary: 'What changed between two revisions, by party',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'from',
            in: 'query',
            required: true,
            description: 'Number of the older revision; 0, nothing.',
            schema: { type: 'integer', minimum: 0, maximum: 1000000000 },
          },
          {
            name: 'to',
            in: 'query',
            required: true,
            description: 'Number of the newer revision.',
            schema: { type: 'integer', minimum: 1, maximum: 1000000000 },
          },
          {
            name: 'party',
            in: 'query',
            description: 'Only what this party sees.',
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'The changes',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RevisionDiff' },
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
    '/services/{namespace}/{name}/export': {
      get: {
        operationId: 'Export',
        summary: 'A published matrix as a file',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'format',
            in: 'query',
            required: true,
            schema: {
              type: 'string',
              enum: ['yaml', 'csv', 'markdown', 'oscal', 'json'],
            },
          },
          {
            name: 'revision',
            in: 'query',
            description:
              'Default the one in force, else the one announced first.',
            schema: { type: 'integer', minimum: 1, maximum: 1000000000 },
          },
          {
            name: 'variant',
            in: 'query',
            description:
              'The variant that an OSCAL plan is of; default the default one.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
        ],
        responses: {
          '200': {
            description: 'The file',
            headers: {
              ETag: { $ref: '#/components/headers/ETag' },
              'Content-Disposition': { schema: { type: 'string' } },
            },
            content: {
              'application/yaml': { schema: { type: 'string' } },
              'text/csv': { schema: { type: 'string' } },
              'text/markdown': { schema: { type: 'string' } },
              'application/json': { schema: { type: 'object' } },
            },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/export/losses': {
      get: {
        operationId: 'GetExportLosses',
        summary: 'What of a published matrix a format cannot carry',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'format',
            in: 'query',
            required: true,
            schema: {
              type: 'string',
              enum: ['yaml', 'csv', 'markdown', 'oscal', 'json'],
            },
          },
          {
            name: 'revision',
            in: 'query',
            description:
              'Default the one in force, else the one announced first.',
            schema: { type: 'integer', minimum: 1, maximum: 1000000000 },
          },
          {
            name: 'variant',
            in: 'query',
            description:
              'The variant that an OSCAL plan is of; default the default one.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
        ],
        responses: {
          '200': {
            description: 'What would be lost; nothing when the list is empty',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['serviceRef', 'format', 'revision', 'losses'],
                  properties: {
                    serviceRef: { type: 'string' },
                    format: { type: 'string' },
                    revision: { type: 'integer' },
                    losses: { type: 'array', items: { type: 'string' } },
                  },
                },
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
    '/lint': {
      post: {
        operationId: 'Lint',
        summary:
          'What publishing a matrix would complain about; stores nothing',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                description: 'A matrix; see the JSON schema of the document.',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The findings',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MatrixLint' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/former': {
      get: {
        operationId: 'GetFormer',
        summary:
          'Whether there is a hidden matrix of a former entity of this name; only for those with a role on the service who may publish',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'What is known of it',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FormerDocumentState' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/former/confirm': {
      post: {
        operationId: 'ConfirmFormer',
        summary:
          'Says that the entity is the same service as the former one of its name, so that the matrix of that one is there again, with its history. Needs If-Match with the etag of the former one.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/ifMatch' },
        ],
        responses: {
          '200': {
            description: 'What is known of the matrix now',
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
    '/services/{namespace}/{name}/coverage': {
      get: {
        operationId: 'GetCoverage',
        summary:
          'Which consumers of a service have acknowledged their rows; for people with a role on it',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/pageCursor' },
        ],
        responses: {
          '200': {
            description: 'A page, by ref of the consuming entity',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceCoverage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/disputes': {
      get: {
        operationId: 'GetServiceDisputes',
        summary: 'Disputes of a service; for people with a role on it',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/pageCursor' },
          {
            name: 'status',
            in: 'query',
            description: 'Only those that are open, or answered.',
            schema: { type: 'string', enum: ['open', 'answered'] },
          },
        ],
        responses: {
          '200': {
            description: 'A page, the newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Disputes' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/mine': {
      get: {
        operationId: 'GetMine',
        summary: "Everything that the caller's groups answer for",
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/pageCursor' },
        ],
        responses: {
          '200': {
            description: 'A page, by entity, then service',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyResponsibilities' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/responsibilities/me': {
      get: {
        operationId: 'GetMyView',
        summary:
          "What of an entity's responsibilities depends on the caller; changes nothing",
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'What the caller has seen, and may do',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyResponsibilityView' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/seen': {
      put: {
        operationId: 'PutSeen',
        summary:
          'Says that the caller has seen the rows of an entity as they are',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['etag'],
                properties: {
                  etag: {
                    type: 'string',
                    description: 'Of the responsibilities that were shown.',
                    minLength: 1,
                    maxLength: 100,
                  },
                },
              },
            },
          },
        },
        responses: {
          '204': { description: 'Noted' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/acknowledgement': {
      put: {
        operationId: 'PutAcknowledgement',
        summary: 'Acknowledges rows for the team that answers for them',
        description:
          'Rows are judged one by one. Those whose hash is no longer the present one are refused, the others stored; 409 when any is refused, with `acknowledged` and `refused` in `error`.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['rows'],
                properties: {
                  rows: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 500,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['id', 'hash'],
                      properties: {
                        id: { $ref: '#/components/schemas/RowId' },
                        hash: {
                          type: 'string',
                          pattern: '^[A-Za-z0-9_-]{1,64}$',
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'All rows are acknowledged',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AcknowledgementResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/disputes': {
      get: {
        operationId: 'GetDisputes',
        summary: 'Disputes about rows of an entity',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/pageCursor' },
        ],
        responses: {
          '200': {
            description: 'A page, the newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Disputes' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'PostDispute',
        summary: 'Refuses a row, with a reason',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['rowId', 'reason'],
                properties: {
                  rowId: { $ref: '#/components/schemas/RowId' },
                  reason: { $ref: '#/components/schemas/Words' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The dispute that was open already',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Dispute' },
              },
            },
          },
          '201': {
            description: 'The dispute',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Dispute' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/disputes/{id}/answer': {
      put: {
        operationId: 'PutAnswer',
        summary: 'Answers a dispute; for people with a role on the service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/id' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['answer', 'outcome'],
                properties: {
                  answer: { $ref: '#/components/schemas/Words' },
                  outcome: {
                    type: 'string',
                    enum: ['upheld', 'declined', 'exception'],
                  },
                  exception: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['assignments', 'expires'],
                    properties: {
                      assignments: {
                        $ref: '#/components/schemas/ExceptionAssignments',
                      },
                      expires: { $ref: '#/components/schemas/Day' },
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The dispute with its answer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Dispute' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/exceptions': {
      get: {
        operationId: 'GetExceptions',
        summary: 'Exceptions for an entity, ended ones included',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/pageCursor' },
        ],
        responses: {
          '200': {
            description: 'A page, the newest first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ResponsibilityExceptions',
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'PostException',
        summary: 'Grants an exception; for people with a role on the service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['rowId', 'assignments', 'reason', 'expires'],
                properties: {
                  rowId: { $ref: '#/components/schemas/RowId' },
                  assignments: {
                    $ref: '#/components/schemas/ExceptionAssignments',
                  },
                  reason: { $ref: '#/components/schemas/Words' },
                  expires: { $ref: '#/components/schemas/Day' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The exception that held already, with the same words',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ResponsibilityException',
                },
              },
            },
          },
          '201': {
            description: 'The exception',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ResponsibilityException',
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/exceptions/{id}': {
      delete: {
        operationId: 'DeleteException',
        summary:
          'Ends an exception before its time; for people with a role on the service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/id' },
        ],
        responses: {
          '204': { description: 'Ended' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/evidence': {
      put: {
        operationId: 'PutEvidence',
        summary: 'Links the proof that a duty is done',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['rowId', 'url'],
                properties: {
                  rowId: { $ref: '#/components/schemas/RowId' },
                  url: { type: 'string', minLength: 1, maxLength: 2000 },
                  doneAt: { $ref: '#/components/schemas/Day' },
                  due: { $ref: '#/components/schemas/Day' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The evidence',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/LinkedEvidence' },
              },
            },
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
    '/summaries': {
      post: {
        operationId: 'GetSummaries',
        summary: 'How the tasks of many services are divided',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['entityRefs'],
                additionalProperties: false,
                properties: {
                  entityRefs: {
                    type: 'array',
                    description: 'Full refs of platform services.',
                    maxItems: 200,
                    items: {
                      type: 'string',
                      maxLength: 200,
                      pattern:
                        '^[A-Za-z0-9]{1,63}:[A-Za-z0-9._-]{1,63}/[A-Za-z0-9._-]{1,63}$',
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'Of those that the caller may read and that have something to summarize; sorted by service.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ResponsibilitySummaries',
                },
              },
            },
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
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
      },
      pageCursor: {
        name: 'cursor',
        in: 'query',
        description: 'nextCursor of the page before.',
        schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,2000}$' },
      },
      ifMatch: {
        name: 'If-Match',
        in: 'header',
        description:
          'Names the state that the write starts from; its etag in quotes.',
        schema: { type: 'string', maxLength: 500 },
      },
      ifNoneMatch: {
        name: 'If-None-Match',
        in: 'header',
        description: '*: there is nothing yet, and this is the first write.',
        schema: { type: 'string', maxLength: 500 },
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
      ResponsibilitySummaries: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              description: 'How the tasks of the default variant are divided.',
              required: [
                'serviceRef',
                'total',
                'platformDoes',
                'consumerKeeps',
                'open',
              ],
              properties: {
                serviceRef: { type: 'string' },
                total: {
                  type: 'integer',
                  description:
                    'All tasks that apply; the sum of the other three.',
                },
                platformDoes: { type: 'integer' },
                consumerKeeps: { type: 'integer' },
                open: {
                  type: 'integer',
                  description: 'Not decided, or nobody is responsible.',
                },
              },
            },
          },
        },
      },
      ServiceMatrix: {
        type: 'object',
        required: ['serviceRef', 'findings', 'asOf', 'announced'],
        properties: {
          serviceRef: { type: 'string' },
          documentId: {
            type: 'string',
            description:
              'Random; named by the signal that says that it has changed.',
          },
          source: { $ref: '#/components/schemas/DocumentSource' },
          sync: { $ref: '#/components/schemas/SyncState' },
          findings: {
            type: 'array',
            description: 'Of the last text that was read, taken over or not.',
            items: { $ref: '#/components/schemas/Finding' },
          },
          readOnly: {
            type: 'string',
            enum: ['git', 'disagreement'],
            description:
              'Why nobody can change it here; absent when somebody can.',
          },
          disagreement: { $ref: '#/components/schemas/SourceDisagreement' },
          sourceEtag: {
            type: 'string',
            description:
              'To be sent as If-Match when another source is chosen.',
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
          'standings',
          'services',
          'states',
          'etag',
        ],
        properties: {
          entityRef: { type: 'string' },
          standings: { $ref: '#/components/schemas/RowStandings' },
          services: {
            type: 'array',
            items: {
              type: 'object',
              required: ['serviceRef', 'states', 'tasks'],
            },
          },
          states: { $ref: '#/components/schemas/ResponsibilityStates' },
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
                'standings',
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
      RowId: {
        type: 'string',
        description: 'The id of a row, as it stands in the responsibilities.',
        minLength: 1,
        maxLength: 1000,
        pattern: '^[^\\u0000-\\u001F]*$',
      },
      Words: { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' },
      Day: {
        type: 'string',
        description: 'In UTC.',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      },
      ExceptionAssignments: {
        type: 'object',
        description:
          'By party: letters, or letters with a duty. Empty letters remove the party; other parties keep what they have.',
        minProperties: 1,
        maxProperties: 20,
        additionalProperties: {
          oneOf: [
            { type: 'string', maxLength: 5 },
            {
              type: 'object',
              additionalProperties: false,
              required: ['involvement'],
              properties: {
                involvement: { type: 'string', maxLength: 5 },
                duty: { type: 'string', maxLength: 4000 },
                runbook: { type: 'string', maxLength: 2000 },
                due: { type: 'string', maxLength: 32 },
              },
            },
          ],
        },
      },
      RowStanding: {
        type: 'object',
        required: ['status', 'hash'],
        properties: {
          status: {
            type: 'string',
            enum: ['open', 'acknowledged', 'disputed', 'excepted'],
          },
          hash: { type: 'string' },
          missingFacts: { type: 'array', items: { type: 'string' } },
          acknowledgement: {
            type: 'object',
            required: ['by', 'at', 'revision'],
          },
          moved: {
            type: 'array',
            items: { type: 'object', required: ['what'] },
          },
          dispute: { $ref: '#/components/schemas/Dispute' },
          exception: { $ref: '#/components/schemas/ResponsibilityException' },
          evidence: { $ref: '#/components/schemas/LinkedEvidence' },
        },
      },
      RowStandings: {
        type: 'object',
        description: 'By id of the row; rows in which the consumer has a part.',
        additionalProperties: { $ref: '#/components/schemas/RowStanding' },
      },
      StateCount: {
        type: 'object',
        additionalProperties: false,
        required: ['done', 'of'],
        properties: { done: { type: 'integer' }, of: { type: 'integer' } },
      },
      ResponsibilityStates: {
        type: 'object',
        required: ['allocated', 'documented', 'communicated', 'implemented'],
        properties: {
          allocated: { $ref: '#/components/schemas/StateCount' },
          documented: { $ref: '#/components/schemas/StateCount' },
          communicated: { $ref: '#/components/schemas/StateCount' },
          implemented: { $ref: '#/components/schemas/StateCount' },
        },
      },
      StandingCount: {
        type: 'object',
        additionalProperties: false,
        required: ['total', 'open', 'acknowledged', 'disputed', 'excepted'],
        properties: {
          total: { type: 'integer' },
          open: { type: 'integer' },
          acknowledged: { type: 'integer' },
          disputed: { type: 'integer' },
          excepted: { type: 'integer' },
        },
      },
      MyResponsibilityView: {
        type: 'object',
        additionalProperties: false,
        required: ['newRows', 'may', 'mayForService'],
        properties: {
          lastSeenAt: { type: 'string' },
          newRows: { type: 'array', items: { type: 'string' } },
          may: {
            type: 'object',
            required: ['acknowledge', 'dispute', 'evidence'],
          },
          mayForService: { type: 'object', required: ['answer', 'except'] },
        },
      },
      AcknowledgementResult: {
        type: 'object',
        additionalProperties: false,
        required: ['acknowledged', 'refused'],
        properties: {
          acknowledged: { type: 'array', items: { type: 'string' } },
          refused: {
            type: 'array',
            items: { type: 'object', required: ['id', 'reason'] },
          },
        },
      },
      Dispute: {
        type: 'object',
        required: [
          'id',
          'entityRef',
          'serviceRef',
          'rowId',
          'taskId',
          'title',
          'variant',
          'reason',
          'raisedBy',
          'raisedAt',
          'status',
        ],
        properties: {
          id: { type: 'string' },
          status: {
            type: 'string',
            enum: ['open', 'upheld', 'declined', 'exception', 'withdrawn'],
          },
        },
      },
      Disputes: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Dispute' },
          },
          nextCursor: { type: 'string' },
        },
      },
      ResponsibilityException: {
        type: 'object',
        required: [
          'id',
          'entityRef',
          'serviceRef',
          'taskId',
          'assignments',
          'reason',
          'approvedBy',
          'startsAt',
          'expires',
          'expiresAt',
        ],
        properties: { id: { type: 'string' }, expires: { type: 'string' } },
      },
      ResponsibilityExceptions: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ResponsibilityException' },
          },
          nextCursor: { type: 'string' },
        },
      },
      LinkedEvidence: {
        type: 'object',
        additionalProperties: false,
        required: ['url', 'doneAt', 'by', 'at', 'overdue'],
        properties: {
          url: { type: 'string' },
          doneAt: { type: 'string' },
          due: { type: 'string' },
          by: { type: 'string' },
          at: { type: 'string' },
          overdue: { type: 'boolean' },
        },
      },
      MyResponsibilities: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: [
                'entityRef',
                'ownerRef',
                'serviceRef',
                'serviceTitle',
                'rows',
                'firstRows',
              ],
              properties: {
                rows: { $ref: '#/components/schemas/StandingCount' },
              },
            },
          },
          nextCursor: { type: 'string' },
        },
      },
      ServiceCoverage: {
        type: 'object',
        additionalProperties: false,
        required: ['serviceRef', 'items'],
        properties: {
          serviceRef: { type: 'string' },
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['entityRef', 'rows'],
              properties: {
                rows: { $ref: '#/components/schemas/StandingCount' },
              },
            },
          },
          owners: {
            type: 'array',
            description:
              'On the first page, unless there are too many entities.',
            items: {
              type: 'object',
              required: ['ownerRef', 'entities', 'rows'],
              properties: {
                rows: { $ref: '#/components/schemas/StandingCount' },
              },
            },
          },
          states: { $ref: '#/components/schemas/ResponsibilityStates' },
          nextCursor: { type: 'string' },
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
          unknownVariant: {
            type: 'string',
            description:
              'Asked for in the catalog; the matrix does not have it.',
          },
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
      FormerDocumentState: {
        type: 'object',
        required: ['serviceRef'],
        properties: {
          serviceRef: { type: 'string' },
          former: {
            type: 'object',
            required: ['hiddenSince', 'revision', 'etag'],
            properties: {
              hiddenSince: { type: 'string', format: 'date-time' },
              revision: { $ref: '#/components/schemas/RevisionSummary' },
              etag: { type: 'string' },
            },
          },
        },
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
          readOnly: {
            type: 'string',
            enum: ['git', 'disagreement'],
            description:
              'Why nobody can change it here; absent when somebody can.',
          },
          disagreement: { $ref: '#/components/schemas/SourceDisagreement' },
          sourceEtag: {
            type: 'string',
            description:
              'To be sent as If-Match when another source is chosen.',
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
          readOnly: {
            type: 'string',
            enum: ['git', 'disagreement'],
            description:
              'Why nobody can change it here; absent when somebody can.',
          },
          disagreement: { $ref: '#/components/schemas/SourceDisagreement' },
          sourceEtag: {
            type: 'string',
            description:
              'To be sent as If-Match when another source is chosen.',
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
          since: {
            type: 'string',
            description:
              'ISO 8601; since when it is kept there, when somebody chose it here.',
          },
          chosenBy: { type: 'string' },
          setAside: {
            type: 'string',
            description: 'Value of the annotation that was set aside.',
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
      SourceDisagreement: {
        type: 'object',
        additionalProperties: false,
        required: ['stored', 'message'],
        properties: {
          stored: { type: 'string', enum: ['git', 'database'] },
          annotation: {
            type: 'string',
            description: 'Absent when the service has none.',
          },
          message: { type: 'string' },
        },
      },
      DocumentDraft: {
        type: 'object',
        additionalProperties: false,
        required: [
          'serviceRef',
          'document',
          'basedOn',
          'updatedAt',
          'updatedBy',
          'findings',
          'notChecked',
          'etag',
        ],
        properties: {
          serviceRef: { type: 'string' },
          document: { type: 'object' },
          basedOn: { type: 'integer' },
          updatedAt: { type: 'string' },
          updatedBy: { type: 'string' },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          notChecked: { type: 'array', items: { type: 'string' } },
          etag: { type: 'string' },
        },
      },
      PublishedDocument: {
        type: 'object',
        required: ['serviceRef', 'findings', 'revision', 'created'],
        properties: {
          serviceRef: { type: 'string' },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          revision: { $ref: '#/components/schemas/RevisionSummary' },
          created: {
            type: 'boolean',
            description:
              'False when this very request had been answered before.',
          },
          etag: { type: 'string' },
        },
      },
      PartyDiff: {
        type: 'object',
        required: ['party', 'changes'],
        properties: {
          party: { type: 'object' },
          changes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['taskId', 'title', 'area', 'meanings', 'cases'],
            },
          },
        },
      },
      ChangeReach: {
        type: 'object',
        description: 'Counts what the caller may read, and nothing else.',
        required: ['entities', 'owners', 'more'],
        properties: {
          entities: { type: 'integer' },
          owners: { type: 'integer' },
          more: { type: 'boolean' },
        },
      },
      PublishPreview: {
        type: 'object',
        required: [
          'serviceRef',
          'comparedWith',
          'outdated',
          'publishable',
          'parties',
          'reach',
          'etag',
        ],
        properties: {
          serviceRef: { type: 'string' },
          comparedWith: { type: 'integer' },
          outdated: { type: 'boolean' },
          publishable: { type: 'boolean' },
          parties: {
            type: 'array',
            items: { $ref: '#/components/schemas/PartyDiff' },
          },
          reach: { $ref: '#/components/schemas/ChangeReach' },
          etag: { type: 'string' },
        },
      },
      MatrixImport: {
        type: 'object',
        required: [
          'serviceRef',
          'dryRun',
          'notUnderstood',
          'findings',
          'notChecked',
          'kept',
          'parties',
        ],
        properties: {
          serviceRef: { type: 'string' },
          dryRun: { type: 'boolean' },
          document: { type: 'object' },
          mapping: { type: 'object' },
          headings: { type: 'array', items: { type: 'string' } },
          notUnderstood: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          notChecked: {
            type: 'array',
            items: { $ref: '#/components/schemas/NotChecked' },
          },
          kept: { type: 'array', items: { type: 'string' } },
          parties: {
            type: 'array',
            items: { $ref: '#/components/schemas/PartyDiff' },
          },
          draft: { $ref: '#/components/schemas/DocumentDraft' },
        },
      },
      NotChecked: {
        type: 'object',
        required: ['rule', 'reason'],
        properties: { rule: { type: 'string' }, reason: { type: 'string' } },
      },
      RevisionDiff: {
        type: 'object',
        required: ['serviceRef', 'from', 'to', 'parties', 'etag'],
        properties: {
          serviceRef: { type: 'string' },
          from: { type: 'integer' },
          to: { type: 'integer' },
          parties: {
            type: 'array',
            items: { $ref: '#/components/schemas/PartyDiff' },
          },
          etag: { type: 'string' },
        },
      },
      MatrixLint: {
        type: 'object',
        required: ['findings', 'notChecked', 'ruleSet'],
        properties: {
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          notChecked: {
            type: 'array',
            items: { $ref: '#/components/schemas/NotChecked' },
          },
          ruleSet: { type: 'string' },
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
          editorial: { type: 'array', items: { type: 'string' } },
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
