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
      'What is coming: the roadmaps of platform services, and what they bring to the entities that stand on them. Users see what they may read of the catalog; what may not be read looks like what does not exist. Drafts are never part of an answer.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
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
