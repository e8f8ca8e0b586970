import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, toError } from '@backstage/errors';
import { EntityRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { AuthorizedRoadmapService } from '../service';
import { summariseEntityRoadmap } from './summariseEntityRoadmap';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** What is coming for one entity. */
export function createGetEntityRoadmapAction(options: {
  actionsRegistry: ActionsRegistryService;
  roadmaps: AuthorizedRoadmapService;
}): void {
  const { actionsRegistry, roadmaps } = options;
  actionsRegistry.register({
    name: 'get-entity-roadmap',
    title: 'Get Entity Roadmap',
    description: `
What is coming for an entity (a component, resource or system) from the platform services that it stands on: each item in the active interval, next and later, with its status, target date, whether it is late, and what the entity's team has to do.

Answers questions such as "when does our database get point-in-time recovery?" and "does anything on the platform need us?". An entity that does not exist and one that the user may not read give the same error. Drafts are never part of it.
`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .min(1)
            .describe(
              'Such as component:default/checkout; kind and namespace may be left out for component and default',
            ),
          items: z
            .enum(['all', 'needs-us', 'late-or-at-risk', 'just-shipped'])
            .default('all')
            .describe('Which items; default all that are current'),
          offset: z
            .number()
            .int()
            .min(0)
            .default(0)
            .describe('How many items to pass over: the nextOffset before'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(MAX_LIMIT)
            .default(DEFAULT_LIMIT)
            .describe(
              `How many items to return, 1 to ${MAX_LIMIT}; default ${DEFAULT_LIMIT}`,
            ),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          services: z.array(
            z.object({
              serviceRef: z.string(),
              title: z.string().optional(),
              freshness: z
                .string()
                .optional()
                .describe(
                  'fresh, due, stale or none; stale: do not rely on it without asking. Absent: the service has published no roadmap',
                ),
              reviewedOn: z.string().optional().describe('YYYY-MM-DD'),
            }),
          ),
          total: z.number().describe('Items, over all pages'),
          items: z.array(
            z.object({
              serviceRef: z.string(),
              key: z.string(),
              project: z.string(),
              goal: z.string().optional(),
              status: z.string(),
              horizon: z
                .string()
                .describe(
                  'committed (above the priority line), uncommitted, next or later',
                ),
              target: z.string().optional().describe('As exact as it is known'),
              late: z.boolean(),
              needsConsumer: z
                .string()
                .optional()
                .describe("What the entity's team has to do"),
              deliverables: z.array(
                z.object({
                  text: z.string(),
                  status: z.string(),
                  note: z.string().optional(),
                }),
              ),
            }),
          ),
          nextOffset: z
            .number()
            .optional()
            .describe('Present when there are more items'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { body } = await roadmaps.getEntityRoadmap({
        entityRef: readEntityRef(input.entityRef),
        credentials,
      });
      const found: EntityRoadmap = JSON.parse((await body()).toString());
      return {
        output: summariseEntityRoadmap({
          ...input,
          wanted: input.items,
          found,
        }),
      };
    },
  });
}

function readEntityRef(text: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
  } catch (error) {
    throw new InputError(toError(error).message);
  }
}
