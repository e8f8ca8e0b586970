// Written by scripts/openapi.mjs from openapi.yaml. Do not edit: change
// openapi.yaml and run "yarn build:openapi".
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'platform-services',
    version: '1',
    description:
      'Which platform services an entity stands on, and which entities stand on a service. Users see what they may read of the catalog; what may not be read looks like what does not exist.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/entities/{kind}/{namespace}/{name}/services': {
      get: {
        operationId: 'GetServicesOfEntity',
        summary: 'The platform services that an entity stands on',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': { $ref: '#/components/responses/ConsumedServices' },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/components/{namespace}/{name}/services': {
      get: {
        operationId: 'GetServicesOfComponent',
        summary: 'The platform services that a component stands on',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': { $ref: '#/components/responses/ConsumedServices' },
          '304': {
            description: 'The caller has this state, named by If-None-Match',
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{namespace}/{name}/consumers': {
      get: {
        operationId: 'GetConsumersOfService',
        summary: 'The entities that declare a platform service, page by page',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'owner',
            in: 'query',
            allowReserved: true,
            description: 'Full ref; only the entities that it owns.',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'text',
            in: 'query',
            allowReserved: true,
            description: 'Part of the name or title, in any case.',
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 100,
              pattern: '^[^\\u0000-\\u001F]*$',
            },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'Length of a page, 1 to 500.',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            description:
              'nextCursor of the page before. It carries the filters of the first page.',
            schema: { type: 'string', minLength: 1, maxLength: 4000 },
          },
        ],
        responses: {
          '200': {
            description: 'A page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceConsumers' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/declaring-entities': {
      post: {
        operationId: 'GetDeclaringEntities',
        summary:
          'The entities that declare a service, or any service and belong to one of the owners, with their facts; for other backends only',
        security: [{ JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['limit'],
                additionalProperties: false,
                properties: {
                  serviceRef: { $ref: '#/components/schemas/EntityRef' },
                  ownerRefs: {
                    type: 'array',
                    maxItems: 1000,
                    items: { $ref: '#/components/schemas/EntityRef' },
                  },
                  limit: { type: 'integer', minimum: 1, maximum: 500 },
                  cursor: { type: 'string', minLength: 1, maxLength: 4000 },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'A page, by ref',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DeclaringConsumers' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/summaries': {
      post: {
        operationId: 'GetSummaries',
        summary: 'What cards say about platform services',
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
                    maxItems: 500,
                    items: { $ref: '#/components/schemas/EntityRef' },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Of those that the caller may read',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/PlatformServiceSummaries',
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
    },
    responses: {
      ConsumedServices: {
        description: 'The services, with why',
        headers: { ETag: { schema: { type: 'string' } } },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/ConsumedServices' },
          },
        },
      },
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
      EntityRef: {
        type: 'string',
        description: 'A full ref, such as component:default/shop.',
        pattern:
          '^[A-Za-z0-9]{1,63}:[A-Za-z0-9._-]{1,63}/[A-Za-z0-9._-]{1,63}$',
      },
      ConsumedServices: {
        type: 'object',
        required: ['entityRef', 'items', 'etag'],
        properties: {
          entityRef: { type: 'string' },
          ownerRef: { type: 'string' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ConsumedService' },
          },
          etag: { type: 'string' },
          declaring: {
            type: 'object',
            description:
              'For other backends only: by ref, the entity asked about and those that declare an item.',
            additionalProperties: {
              type: 'object',
              required: ['attributes'],
              properties: {
                title: { type: 'string' },
                ownerRef: { type: 'string' },
                attributes: { type: 'object' },
              },
            },
          },
        },
      },
      ConsumedService: {
        type: 'object',
        required: ['serviceRef', 'declaredBy', 'own', 'reasons'],
        properties: {
          serviceRef: { type: 'string' },
          offering: { type: 'string' },
          environment: { type: 'string' },
          variant: { type: 'string' },
          declaredBy: { type: 'string' },
          declaredByOwner: { type: 'string' },
          own: {
            type: 'boolean',
            description:
              'Whether the declaring entity has the owner of the entity asked about.',
          },
          reasons: {
            type: 'array',
            minItems: 1,
            description:
              'Chains of refs from the entity asked about to the service, shortest first.',
            items: { type: 'array', items: { type: 'string' } },
          },
        },
      },
      DeclaringConsumers: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['entityRef', 'attributes', 'uses'],
              properties: {
                entityRef: { type: 'string' },
                uid: { type: 'string' },
                title: { type: 'string' },
                ownerRef: { type: 'string' },
                attributes: {
                  type: 'object',
                  description: 'What facts may name.',
                },
                uses: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['serviceRef'],
                    properties: {
                      serviceRef: { type: 'string' },
                      offering: { type: 'string' },
                      environment: { type: 'string' },
                      variant: { type: 'string' },
                    },
                  },
                },
              },
            },
          },
          nextCursor: { type: 'string' },
        },
      },
      ServiceConsumers: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['entityRef', 'uses'],
              properties: {
                entityRef: { type: 'string' },
                ownerRef: { type: 'string' },
                uses: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                      offering: { type: 'string' },
                      environment: { type: 'string' },
                      variant: { type: 'string' },
                    },
                  },
                },
              },
            },
          },
          totalItems: {
            type: 'integer',
            description:
              'On the first page, of those that the caller may read.',
          },
          owners: {
            type: 'array',
            description:
              'On the first page, of those that the caller may read.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['ownerRef', 'count'],
              properties: {
                ownerRef: { type: 'string' },
                count: { type: 'integer' },
              },
            },
          },
          nextCursor: { type: 'string' },
        },
      },
      PlatformServiceSummaries: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'partial'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['serviceRef', 'ownConsumers'],
              properties: {
                serviceRef: { type: 'string' },
                consumers: { type: 'integer' },
                ownConsumers: { type: 'integer' },
              },
            },
          },
          partial: {
            type: 'boolean',
            description:
              'Whether the caller may read only some entities, so that consumers are not counted.',
          },
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
