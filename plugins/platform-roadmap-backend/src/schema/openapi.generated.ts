// Written by scripts/openapi.mjs from openapi.yaml. Do not edit: change
// openapi.yaml and run "yarn build:openapi".
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'platform-roadmap',
    version: '1',
    description:
      'What is coming: the roadmaps of platform services, and what they bring to the entities that stand on them. Users see what they may read of the catalog; what may not be read looks like what does not exist. Drafts are part of no answer but those about drafts, which take a role on the service.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/entities/{kind}/{namespace}/{name}/roadmap': {
      get: {
        operationId: 'GetEntityRoadmap',
        summary:
          'What is coming for an entity, from all services that it stands on',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The roadmaps',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityRoadmap' },
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
    '/services/{namespace}/{name}/roadmap': {
      get: {
        operationId: 'GetRoadmap',
        summary: 'The roadmap of a platform service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The roadmap',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceRoadmap' },
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
        summary: 'What is wrong with the roadmap that was last read',
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
        summary: 'The published revisions of a roadmap, page by page',
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
        summary: 'One published revision of a roadmap',
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
        summary: 'Reads the roadmap from its repository now',
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
    '/services/{namespace}/{name}/former': {
      get: {
        operationId: 'GetFormer',
        summary:
          'Whether there is a hidden roadmap of a former entity of this name; only for those with a role on the service who may publish',
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
          'Says that the entity is the same service as the former one of its name, so that the roadmap of that one is there again, with its history. Needs If-Match with the etag of the former one.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/ifMatch' },
        ],
        responses: {
          '200': {
            description: 'What is known of the roadmap now',
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
        summary: 'The draft of a roadmap, for those with a role on the service',
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
        operationId: 'GetRoadmapPreview',
        summary:
          'What readers will be told when the draft is published, and how many it reaches',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The changes',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoadmapPreview' },
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
          'Reads a text as a roadmap; a dry run unless told otherwise, else it becomes the draft',
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
            schema: {
              type: 'string',
              enum: ['yaml', 'json', 'csv', 'csv-long'],
            },
          },
          {
            name: 'dryRun',
            in: 'query',
            schema: { type: 'boolean', default: true },
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
                schema: { $ref: '#/components/schemas/RoadmapImport' },
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
          'Chooses where the roadmap is kept; its history stays. Needs If-Match with the sourceEtag of the roadmap.',
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
            description: 'What is known of the roadmap now',
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
        summary: 'What changed between two revisions',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'from',
            in: 'query',
            required: true,
            description: 'Number of the older revision.',
            schema: { type: 'integer', minimum: 1, maximum: 1000000000 },
          },
          {
            name: 'to',
            in: 'query',
            required: true,
            description: 'Number of the newer revision.',
            schema: { type: 'integer', minimum: 1, maximum: 1000000000 },
          },
        ],
        responses: {
          '200': {
            description: 'The changes',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoadmapDiff' },
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
    '/services/{namespace}/{name}/history': {
      get: {
        operationId: 'GetHistory',
        summary: 'The life of one deliverable, the oldest first',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'deliverable',
            in: 'query',
            required: true,
            description: 'Key of the deliverable.',
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          },
        ],
        responses: {
          '200': {
            description: 'What became of it, and when',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DeliverableHistory' },
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
        summary: 'A published roadmap as a file',
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
              enum: ['yaml', 'csv', 'csv-long', 'markdown', 'json'],
            },
          },
          {
            name: 'revision',
            in: 'query',
            description: 'Default the newest one.',
            schema: { type: 'integer', minimum: 1, maximum: 1000000000 },
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
    '/services/{namespace}/{name}/reviews': {
      post: {
        operationId: 'Review',
        summary:
          'A whole weekly review, in one step: each open deliverable of the active interval once. Needs If-Match with the etag of the roadmap. One that is kept in Git takes only "no change".',
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
                required: ['deliverables'],
                properties: {
                  deliverables: {
                    type: 'array',
                    maxItems: 2000,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['deliverable'],
                      properties: {
                        deliverable: { $ref: '#/components/schemas/PlanKey' },
                        status: {
                          $ref: '#/components/schemas/DeliverableStatus',
                        },
                        note: {
                          type: 'string',
                          maxLength: 2000,
                          description:
                            'Absent, as before; empty, none any more.',
                        },
                        reason: { type: 'string', maxLength: 2000 },
                      },
                    },
                  },
                  message: { $ref: '#/components/schemas/PlanMessage' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What is known of the roadmap now',
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
    '/services/{namespace}/{name}/intervals/{interval}/close': {
      post: {
        operationId: 'CloseInterval',
        summary:
          'Closes the active interval, with a decision on each of its open deliverables. Needs If-Match with the etag of the roadmap.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'interval',
            in: 'path',
            required: true,
            description: 'Name of the interval.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          { $ref: '#/components/parameters/ifMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['decisions'],
                properties: {
                  decisions: {
                    type: 'array',
                    maxItems: 2000,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['deliverable', 'decision'],
                      properties: {
                        deliverable: { $ref: '#/components/schemas/PlanKey' },
                        decision: {
                          type: 'string',
                          enum: ['done', 'wont-do', 'deferred', 'carry-over'],
                        },
                        reason: { type: 'string', maxLength: 2000 },
                        to: {
                          type: 'string',
                          minLength: 1,
                          maxLength: 200,
                          description:
                            'next, later or the name of an interval.',
                        },
                      },
                    },
                  },
                  retrospective: {
                    type: 'object',
                    description: 'As in the JSON schema of a roadmap.',
                  },
                  actionsBecomeItems: { type: 'boolean' },
                  message: { $ref: '#/components/schemas/PlanMessage' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What is known of the roadmap now',
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
    '/components/{namespace}/{name}/roadmap': {
      get: {
        operationId: 'GetComponentRoadmap',
        summary:
          'What is coming for a component, from all services that it stands on',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The roadmaps',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityRoadmap' },
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
        summary: 'What comes next on the roadmaps of many services',
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
                schema: { $ref: '#/components/schemas/RoadmapSummaries' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/roadmap/me': {
      get: {
        operationId: 'GetMyServiceRoadmap',
        summary: 'What depends on who reads the roadmap of a service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description:
              'Changes since the last look, votes, subscriptions, roles',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyRoadmapView' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/roadmap/me': {
      get: {
        operationId: 'GetMyEntityRoadmap',
        summary: 'What depends on who reads the roadmaps of an entity',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description:
              'Changes since the last look, votes, subscriptions, roles',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyRoadmapView' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/seen': {
      put: {
        operationId: 'MarkServiceSeen',
        summary: 'Notes that the caller has seen the roadmap of a service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: { $ref: '#/components/requestBodies/Seen' },
        responses: {
          '204': { description: 'Noted' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/seen': {
      put: {
        operationId: 'MarkEntitySeen',
        summary: 'Notes that the caller has seen the roadmaps of an entity',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: { $ref: '#/components/requestBodies/Seen' },
        responses: {
          '204': { description: 'Noted' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/needs': {
      get: {
        operationId: 'ListNeeds',
        summary: 'What people ask of a service, page by page',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'decision',
            in: 'query',
            schema: { $ref: '#/components/schemas/NeedDecision' },
          },
          {
            name: 'item',
            in: 'query',
            description: 'Key of an item; only needs that it answers.',
            schema: { $ref: '#/components/schemas/ItemKey' },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/placeCursor' },
        ],
        responses: {
          '200': {
            description: 'A page, the newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Needs' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'AskForSomething',
        summary:
          'Takes down a need. Whoever may read the service may ask; to say who else asked, or another channel, takes a role on the service. The same by the same person is one need while it is open.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NeedRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'It was there already',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Need' },
              },
            },
          },
          '201': {
            description: 'The need',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Need' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/needs/{id}': {
      put: {
        operationId: 'DecideNeed',
        summary:
          "What the service's people make of a need. Needs If-Match with its etag.",
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/id' },
          { $ref: '#/components/parameters/ifMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NeedUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The need as it is now',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Need' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/items/{key}/vote': {
      put: {
        operationId: 'Vote',
        summary: 'Votes for an item, once',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/itemKey' },
        ],
        responses: {
          '200': {
            description: 'The votes for it now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ItemVotes' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'WithdrawVote',
        summary: 'Takes the vote for an item back',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/itemKey' },
        ],
        responses: {
          '200': {
            description: 'The votes for it now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ItemVotes' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/follow-ups': {
      get: {
        operationId: 'ListFollowUps',
        summary:
          'Questions to the caller about what has shipped, not answered yet',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'At most 100, the newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FollowUps' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/subscriptions': {
      get: {
        operationId: 'ListSubscriptions',
        summary: 'What the caller is told about',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'The subscriptions',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Subscriptions' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/subscription': {
      put: {
        operationId: 'Subscribe',
        summary: 'Subscribes the caller to the roadmap of a service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: { $ref: '#/components/requestBodies/Subscription' },
        responses: {
          '200': {
            description: 'The subscription',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Subscription' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'Unsubscribe',
        summary: 'Ends the subscription of the caller to a service',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '204': { description: 'There is none any more' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/subscription': {
      put: {
        operationId: 'SubscribeToAll',
        summary:
          'Subscribes the caller to every service that entities of their groups use',
        security: [{}, { JWT: [] }],
        requestBody: { $ref: '#/components/requestBodies/Subscription' },
        responses: {
          '200': {
            description: 'The subscription',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Subscription' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'UnsubscribeFromAll',
        summary: 'Ends that subscription',
        security: [{}, { JWT: [] }],
        responses: {
          '204': { description: 'There is none any more' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feed-tokens': {
      get: {
        operationId: 'ListFeedTokens',
        summary:
          'The tokens of the caller for feeds, without the tokens themselves',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'The newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FeedTokens' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'CreateFeedToken',
        summary:
          'Makes a token by which feeds are read without a session. It is shown this once.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['title'],
                properties: {
                  title: { type: 'string', minLength: 1, maxLength: 100 },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The token',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/NewFeedToken' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feed-tokens/{id}/rotate': {
      post: {
        operationId: 'RotateFeedToken',
        summary:
          'Puts a new token in the place of one, which is of no use from now on',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The new token',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/NewFeedToken' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feed-tokens/{id}': {
      delete: {
        operationId: 'RevokeFeedToken',
        summary: 'Makes a token useless, at once',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '204': { description: 'There is no such token any more' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feeds/{token}/atom.xml': {
      get: {
        operationId: 'GetAtomFeed',
        summary:
          'What was published, as an Atom feed. Needs no session: the token says whose feed it is. Empty when that user has not opened a page about roadmaps for a day.',
        security: [],
        parameters: [
          {
            name: 'token',
            in: 'path',
            required: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'The feed',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: { 'application/atom+xml': { schema: { type: 'string' } } },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          '429': { description: 'The token was used too often' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/feeds/{token}/calendar.ics': {
      get: {
        operationId: 'GetCalendarFeed',
        summary:
          'Intervals and dated items, as iCalendar. Needs no session: the token says whose feed it is. Empty when that user has not opened a page about roadmaps for a day.',
        security: [],
        parameters: [
          {
            name: 'token',
            in: 'path',
            required: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'The feed',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: { 'text/calendar': { schema: { type: 'string' } } },
          },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          '429': { description: 'The token was used too often' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/items': {
      get: {
        operationId: 'ListItems',
        summary:
          'Items of all services that the caller may read, in the active interval, next and later; page by page',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'status',
            in: 'query',
            description: 'One or several statuses, with commas.',
            allowReserved: true,
            schema: {
              type: 'string',
              maxLength: 200,
              pattern: '^[a-z-]+(,[a-z-]+)*$',
            },
          },
          {
            name: 'horizon',
            in: 'query',
            description:
              'One or several of committed, uncommitted, next, later.',
            allowReserved: true,
            schema: {
              type: 'string',
              maxLength: 200,
              pattern: '^[a-z-]+(,[a-z-]+)*$',
            },
          },
          {
            name: 'type',
            in: 'query',
            description:
              'One or several of feature, technical-debt, operations.',
            allowReserved: true,
            schema: {
              type: 'string',
              maxLength: 200,
              pattern: '^[a-z-]+(,[a-z-]+)*$',
            },
          },
          {
            name: 'capability',
            in: 'query',
            description: 'spec.type of the service.',
            schema: { type: 'string', maxLength: 63 },
          },
          {
            name: 'owner',
            in: 'query',
            description: 'Full ref of the owner of the service.',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'service',
            in: 'query',
            description: 'One or several full refs of services, with commas.',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRefs' },
          },
          {
            name: 'q',
            in: 'query',
            description: 'Words in the project, goal, theme or deliverables.',
            schema: { type: 'string', maxLength: 200 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/placeCursor' },
        ],
        responses: {
          '200': {
            description: 'A page, by service and then as on its roadmap',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListedItems' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/changes': {
      get: {
        operationId: 'ListChanges',
        summary:
          'What was published on the roadmaps that the caller may read; page by page',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'since',
            in: 'query',
            description:
              'A day, YYYY-MM-DD, or an ISO 8601 instant; default 30 days ago.',
            schema: { type: 'string', maxLength: 30 },
          },
          {
            name: 'services',
            in: 'query',
            description: 'One or several full refs of services, with commas.',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRefs' },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/placeCursor' },
        ],
        responses: {
          '200': {
            description: 'A page, the newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListedChanges' },
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
      placeCursor: {
        name: 'cursor',
        in: 'query',
        description: 'nextCursor of the page before.',
        schema: { type: 'string', maxLength: 500, pattern: '^[A-Za-z0-9_-]+$' },
      },
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { $ref: '#/components/schemas/Id' },
      },
      itemKey: {
        name: 'key',
        in: 'path',
        required: true,
        description: 'Key of an item.',
        schema: { $ref: '#/components/schemas/ItemKey' },
      },
    },
    requestBodies: {
      Seen: {
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
                  maxLength: 100,
                  description: 'seenEtag of what was shown.',
                },
              },
            },
          },
        },
      },
      Subscription: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              additionalProperties: false,
              required: ['period'],
              properties: {
                period: { $ref: '#/components/schemas/DigestPeriod' },
              },
            },
          },
        },
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
      RoadmapSummaries: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['serviceRef', 'workingOn'],
              properties: {
                serviceRef: { type: 'string' },
                workingOn: {
                  type: 'integer',
                  description:
                    'Open items in the active intervals, above the line.',
                },
                next: {
                  type: 'object',
                  additionalProperties: false,
                  description: 'What comes next; absent when nothing is open.',
                  required: ['key', 'project', 'status', 'late'],
                  properties: {
                    key: { type: 'string' },
                    project: { type: 'string' },
                    status: { type: 'string' },
                    late: { type: 'boolean' },
                    target: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['date', 'resolution'],
                      properties: {
                        date: { type: 'string' },
                        resolution: { type: 'string' },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      ServiceRoadmap: {
        type: 'object',
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
          roadmap: { $ref: '#/components/schemas/RoadmapView' },
        },
      },
      EntityRoadmap: {
        type: 'object',
        required: ['entityRef', 'services', 'glance', 'workingOn', 'etag'],
        properties: {
          entityRef: { type: 'string' },
          services: {
            type: 'array',
            items: {
              type: 'object',
              required: ['serviceRef', 'reasons'],
              properties: {
                serviceRef: { type: 'string' },
                reasons: {
                  type: 'array',
                  description:
                    'Chains of refs from the entity asked about to the service, shortest first.',
                  items: { type: 'array', items: { type: 'string' } },
                },
                roadmap: { $ref: '#/components/schemas/RoadmapView' },
              },
            },
          },
          glance: {
            type: 'object',
            required: ['needsYou', 'lateOrAtRisk', 'justShipped'],
            properties: {
              needsYou: { $ref: '#/components/schemas/ItemPointers' },
              lateOrAtRisk: { $ref: '#/components/schemas/ItemPointers' },
              justShipped: { $ref: '#/components/schemas/ItemPointers' },
            },
          },
          workingOn: { type: 'integer' },
          etag: { type: 'string' },
        },
      },
      ItemPointers: {
        type: 'array',
        items: {
          type: 'object',
          required: ['serviceRef', 'itemKey'],
          properties: {
            serviceRef: { type: 'string' },
            itemKey: { type: 'string' },
          },
        },
      },
      RoadmapView: {
        type: 'object',
        required: [
          'serviceRef',
          'title',
          'source',
          'revision',
          'publishedAt',
          'message',
          'freshness',
          'intervals',
          'next',
          'later',
        ],
        properties: {
          serviceRef: { type: 'string' },
          title: { type: 'string' },
          source: { type: 'string', enum: ['own', 'published'] },
          revision: { type: 'integer' },
          publishedAt: { type: 'string' },
          publishedBy: { type: 'string' },
          message: { type: 'string' },
          freshness: {
            type: 'object',
            required: ['state'],
            properties: {
              state: {
                type: 'string',
                enum: ['fresh', 'due', 'stale', 'none'],
              },
              reviewedOn: { type: 'string' },
              days: { type: 'integer' },
            },
          },
          intervals: {
            type: 'array',
            description: 'Without drafts.',
            items: {
              type: 'object',
              required: [
                'name',
                'start',
                'end',
                'state',
                'committed',
                'uncommitted',
              ],
              properties: {
                name: { type: 'string' },
                start: { type: 'string' },
                end: { type: 'string' },
                state: { type: 'string', enum: ['active', 'closed'] },
                committed: { $ref: '#/components/schemas/RoadmapItems' },
                uncommitted: { $ref: '#/components/schemas/RoadmapItems' },
              },
            },
          },
          next: { $ref: '#/components/schemas/RoadmapItems' },
          later: { $ref: '#/components/schemas/RoadmapItems' },
        },
      },
      RoadmapItems: {
        type: 'array',
        items: {
          type: 'object',
          required: [
            'key',
            'project',
            'horizon',
            'rank',
            'status',
            'deliverables',
            'late',
          ],
          properties: {
            key: { type: 'string' },
            project: { type: 'string' },
            horizon: {
              type: 'string',
              enum: ['committed', 'uncommitted', 'next', 'later'],
            },
            rank: { type: 'integer' },
            status: { type: 'string' },
            deliverables: {
              type: 'array',
              items: {
                type: 'object',
                required: ['key', 'text', 'status'],
                properties: {
                  key: { type: 'string' },
                  text: { type: 'string' },
                  status: { type: 'string' },
                  since: { type: 'string' },
                  was: { type: 'string' },
                },
              },
            },
            late: { type: 'boolean' },
          },
        },
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
      Id: {
        type: 'string',
        pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
      },
      ItemKey: {
        type: 'string',
        pattern: '^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$',
      },
      EntityRef: {
        type: 'string',
        maxLength: 200,
        pattern:
          '^[A-Za-z0-9]{1,63}:[A-Za-z0-9._-]{1,63}/[A-Za-z0-9._-]{1,63}$',
      },
      EntityRefs: {
        type: 'string',
        maxLength: 20000,
        pattern:
          '^[A-Za-z0-9]{1,63}:[A-Za-z0-9._-]{1,63}/[A-Za-z0-9._-]{1,63}(,[A-Za-z0-9]{1,63}:[A-Za-z0-9._-]{1,63}/[A-Za-z0-9._-]{1,63})*$',
      },
      NeedDecision: {
        type: 'string',
        enum: ['open', 'accepted', 'merged', 'declined', 'parked'],
      },
      NeedKind: { type: 'string', enum: ['customer', 'user', 'supplier'] },
      NeedChannel: {
        type: 'string',
        enum: ['interview', 'survey', 'request', 'vote', 'follow-up', 'direct'],
      },
      NeedImportance: { type: 'string', enum: ['low', 'medium', 'high'] },
      NeedRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: {
          text: { type: 'string', minLength: 1, maxLength: 4000 },
          kind: { $ref: '#/components/schemas/NeedKind' },
          channel: { $ref: '#/components/schemas/NeedChannel' },
          importance: { $ref: '#/components/schemas/NeedImportance' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          askedBy: {
            type: 'string',
            maxLength: 200,
            pattern:
              '^([Gg]roup|[Uu]ser):[A-Za-z0-9._-]{1,63}/[A-Za-z0-9._-]{1,63}$',
          },
          askedByName: { type: 'string', minLength: 1, maxLength: 200 },
          link: { type: 'string', minLength: 1, maxLength: 2000 },
          followUp: { $ref: '#/components/schemas/Id' },
        },
      },
      NeedUpdate: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
          decision: { $ref: '#/components/schemas/NeedDecision' },
          reason: { type: 'string', maxLength: 4000 },
          items: {
            type: 'array',
            maxItems: 50,
            items: { $ref: '#/components/schemas/ItemKey' },
          },
          conflictsWith: {
            type: 'array',
            maxItems: 50,
            items: { $ref: '#/components/schemas/Id' },
          },
          mergedInto: { $ref: '#/components/schemas/Id' },
        },
      },
      Need: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'serviceRef',
          'text',
          'kind',
          'channel',
          'importance',
          'items',
          'conflictsWith',
          'decision',
          'createdAt',
          'updatedAt',
          'etag',
        ],
        properties: {
          id: { type: 'string' },
          serviceRef: { type: 'string' },
          text: { type: 'string' },
          askedBy: {
            type: 'string',
            description:
              'Absent when only a name is known, or the reader may not know.',
          },
          askedByName: { type: 'string' },
          kind: { $ref: '#/components/schemas/NeedKind' },
          channel: { $ref: '#/components/schemas/NeedChannel' },
          importance: { $ref: '#/components/schemas/NeedImportance' },
          entityRef: { type: 'string' },
          link: { type: 'string' },
          items: { type: 'array', items: { type: 'string' } },
          conflictsWith: { type: 'array', items: { type: 'string' } },
          decision: { $ref: '#/components/schemas/NeedDecision' },
          reason: { type: 'string' },
          mergedInto: { type: 'string' },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string' },
          followUp: { type: 'string' },
          createdAt: { type: 'string' },
          updatedAt: { type: 'string' },
          etag: { type: 'string' },
        },
      },
      Needs: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'counts'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Need' },
          },
          nextCursor: { type: 'string' },
          counts: {
            type: 'object',
            description: 'By decision, of all pages.',
            additionalProperties: { type: 'integer' },
          },
        },
      },
      ItemVotes: {
        type: 'object',
        additionalProperties: false,
        required: ['count', 'mine'],
        properties: { count: { type: 'integer' }, mine: { type: 'boolean' } },
      },
      FollowUps: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'id',
                'serviceRef',
                'need',
                'item',
                'askedAt',
                'questions',
              ],
              properties: {
                id: { type: 'string' },
                serviceRef: { type: 'string' },
                need: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['id', 'text'],
                  properties: {
                    id: { type: 'string' },
                    text: { type: 'string' },
                  },
                },
                item: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['key', 'project'],
                  properties: {
                    key: { type: 'string' },
                    project: { type: 'string' },
                  },
                },
                askedAt: { type: 'string' },
                questions: { type: 'array', items: { type: 'string' } },
                answer: { type: 'string' },
              },
            },
          },
        },
      },
      DigestPeriod: { type: 'string', enum: ['two-weekly', 'monthly'] },
      Subscription: {
        type: 'object',
        additionalProperties: false,
        required: ['period', 'since'],
        properties: {
          serviceRef: {
            type: 'string',
            description:
              "Absent for everything that entities of the caller's groups use.",
          },
          period: { $ref: '#/components/schemas/DigestPeriod' },
          since: { type: 'string' },
        },
      },
      Subscriptions: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Subscription' },
          },
        },
      },
      FeedToken: {
        type: 'object',
        required: ['id', 'title', 'createdAt'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          createdAt: { type: 'string' },
          lastUsedOn: { type: 'string' },
        },
      },
      FeedTokens: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FeedToken' },
          },
        },
      },
      NewFeedToken: {
        allOf: [
          { $ref: '#/components/schemas/FeedToken' },
          {
            type: 'object',
            required: ['token', 'atomPath', 'calendarPath'],
            properties: {
              token: { type: 'string' },
              atomPath: { type: 'string' },
              calendarPath: { type: 'string' },
            },
          },
        ],
      },
      RoadmapChangeList: {
        type: 'array',
        description: 'One fact each; see RoadmapChange of the common package.',
        items: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { type: 'string' } },
        },
      },
      MyRoadmapView: {
        type: 'object',
        additionalProperties: false,
        required: ['changes', 'seenEtag', 'subscriptions', 'votes', 'roles'],
        properties: {
          changes: {
            type: 'array',
            description:
              'Since the caller last looked; empty at the first visit.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['serviceRef', 'changes'],
              properties: {
                serviceRef: { type: 'string' },
                changes: { $ref: '#/components/schemas/RoadmapChangeList' },
              },
            },
          },
          lastSeen: { type: 'string' },
          seenEtag: { type: 'string' },
          subscriptions: {
            type: 'array',
            items: { $ref: '#/components/schemas/Subscription' },
          },
          votes: {
            type: 'object',
            description: 'By service ref and key of the item.',
            additionalProperties: {
              type: 'object',
              additionalProperties: { $ref: '#/components/schemas/ItemVotes' },
            },
          },
          roles: {
            type: 'array',
            description: 'Services on which the caller has a role.',
            items: { type: 'string' },
          },
        },
      },
      ListedItems: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'total'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: [
                'key',
                'project',
                'serviceRef',
                'roadmapTitle',
                'status',
                'votes',
              ],
              properties: {
                key: { type: 'string' },
                project: { type: 'string' },
                serviceRef: { type: 'string' },
                roadmapTitle: { type: 'string' },
                status: { type: 'string' },
                votes: { type: 'integer' },
              },
            },
          },
          nextCursor: { type: 'string' },
          total: { type: 'integer', description: 'Of all pages.' },
        },
      },
      ListedChanges: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'serviceRef',
                'title',
                'revision',
                'publishedAt',
                'message',
                'changes',
              ],
              properties: {
                serviceRef: { type: 'string' },
                title: { type: 'string' },
                revision: { type: 'integer' },
                publishedAt: { type: 'string' },
                message: { type: 'string' },
                changes: { $ref: '#/components/schemas/RoadmapChangeList' },
              },
            },
          },
          nextCursor: { type: 'string' },
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
      DeliverableStatus: {
        type: 'string',
        enum: [
          'not-started',
          'in-progress',
          'possible-delay',
          'at-risk',
          'blocked',
          'done',
          'deferred',
          'wont-do',
        ],
      },
      PlanKey: {
        type: 'string',
        minLength: 1,
        maxLength: 255,
        description: 'Key of a deliverable.',
      },
      PlanMessage: {
        type: 'string',
        minLength: 1,
        maxLength: 2000,
        description: 'Why, for readers; absent, made from what changed.',
      },
      RoadmapChanges: {
        type: 'array',
        description: 'One fact each, what readers care about first.',
        items: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { type: 'string' } },
        },
      },
      RoadmapPreview: {
        type: 'object',
        additionalProperties: false,
        required: [
          'serviceRef',
          'from',
          'changes',
          'findings',
          'publishable',
          'unchanged',
          'outdated',
          'reach',
          'etag',
        ],
        properties: {
          serviceRef: { type: 'string' },
          from: {
            type: 'integer',
            description:
              'Number of the revision with which the draft is compared; 0, none.',
          },
          changes: { $ref: '#/components/schemas/RoadmapChanges' },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          publishable: {
            type: 'boolean',
            description:
              'False while there are errors, and when there is nothing to publish.',
          },
          unchanged: {
            type: 'boolean',
            description:
              'True when readers have all of it already, as when only draft intervals were planned; to publish it is answered with 409.',
          },
          outdated: {
            type: 'boolean',
            description:
              'True when another revision was published since the draft was begun.',
          },
          reach: {
            type: 'object',
            required: ['subscribers', 'entities'],
            properties: {
              subscribers: { type: 'integer' },
              entities: { type: 'integer' },
            },
          },
          etag: { type: 'string', description: 'Of the draft.' },
        },
      },
      RoadmapDiff: {
        type: 'object',
        additionalProperties: false,
        required: ['serviceRef', 'from', 'to', 'changes'],
        properties: {
          serviceRef: { type: 'string' },
          from: { $ref: '#/components/schemas/RevisionSummary' },
          to: { $ref: '#/components/schemas/RevisionSummary' },
          changes: { $ref: '#/components/schemas/RoadmapChanges' },
        },
      },
      DeliverableHistory: {
        type: 'object',
        additionalProperties: false,
        required: ['serviceRef', 'deliverable', 'changes'],
        properties: {
          serviceRef: { type: 'string' },
          deliverable: { type: 'string' },
          changes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['deliverable', 'to', 'at', 'revision'],
              properties: {
                deliverable: { type: 'string' },
                from: { $ref: '#/components/schemas/DeliverableStatus' },
                to: { $ref: '#/components/schemas/DeliverableStatus' },
                at: { type: 'string', format: 'date-time' },
                revision: { type: 'integer' },
                by: { type: 'string' },
                why: { type: 'string' },
              },
            },
          },
        },
      },
      RoadmapImport: {
        type: 'object',
        additionalProperties: false,
        required: ['dryRun', 'changes', 'findings'],
        properties: {
          dryRun: { type: 'boolean' },
          roadmap: { type: 'object' },
          changes: { $ref: '#/components/schemas/RoadmapChanges' },
          findings: {
            type: 'array',
            description: 'What was not understood, and what lint says.',
            items: { $ref: '#/components/schemas/Finding' },
          },
          draft: { $ref: '#/components/schemas/DocumentDraft' },
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
