import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, toError } from '@backstage/errors';
import { EntityResponsibilities } from '@plinth/backstage-plugin-shared-responsibility-common';
import { AuthorizedResponsibilityService, parseAsOf } from '../service';
import { summariseResponsibilities } from './summariseResponsibilities';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** Who is responsible for what, for one entity. */
export function createGetEntityResponsibilitiesAction(options: {
  actionsRegistry: ActionsRegistryService;
  responsibilities: AuthorizedResponsibilityService;
}): void {
  const { actionsRegistry, responsibilities } = options;
  actionsRegistry.register({
    name: 'get-entity-responsibilities',
    title: 'Get Entity Responsibilities',
    description: `
Who is responsible for what on the platform services that an entity (a component, resource or system) stands on: each task with the part of every party (cloud provider, platform team, product team), what it has to do in words, and whether the owner has acknowledged it.

Answers questions such as "who restores the database of checkout?" and "what does the platform do for us?". An entity that does not exist and one that the user may not read give the same error.
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
          rows: z
            .enum(['team', 'open', 'all'])
            .default('team')
            .describe(
              'team: tasks in which the owner has a part (default); open: those of them that are not acknowledged; all: also what others do alone',
            ),
          asOf: z
            .string()
            .optional()
            .describe('A day, YYYY-MM-DD, or an ISO 8601 instant; default now'),
          offset: z
            .number()
            .int()
            .min(0)
            .default(0)
            .describe('How many tasks to pass over: the nextOffset before'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(MAX_LIMIT)
            .default(DEFAULT_LIMIT)
            .describe(
              `How many tasks to return, 1 to ${MAX_LIMIT}; default ${DEFAULT_LIMIT}`,
            ),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          ownerRef: z.string().optional(),
          asOf: z.string().describe('The instant for which it holds'),
          services: z.array(
            z.object({
              serviceRef: z.string(),
              title: z.string(),
              tasks: z
                .object({
                  total: z.number(),
                  platformDoes: z
                    .number()
                    .describe('Done without the product team'),
                  consumerKeeps: z
                    .number()
                    .describe('The product team is responsible or accountable'),
                  open: z.number().describe('Not decided yet'),
                })
                .optional(),
            }),
          ),
          withoutMatrix: z
            .array(z.string())
            .describe('Services used that do not say who does what'),
          announced: z
            .array(
              z.object({
                serviceRef: z.string(),
                effectiveFrom: z.string(),
                message: z.string(),
                tasks: z.number().describe('How many change, come or go'),
              }),
            )
            .describe('Published and not yet in force'),
          total: z.number().describe('Tasks, over all pages'),
          rows: z.array(
            z.object({
              id: z.string(),
              serviceRef: z.string(),
              area: z.string(),
              title: z.string(),
              state: z.enum(['assigned', 'notApplicable', 'undecided']),
              parties: z.array(
                z.object({
                  party: z.string(),
                  involvement: z
                    .string()
                    .describe(
                      'R responsible, A accountable, S supports, C consulted, I informed',
                    ),
                  duty: z.string().optional(),
                  runbook: z.string().optional(),
                }),
              ),
              missingFacts: z
                .array(z.string())
                .optional()
                .describe('What has to be known before it is certain'),
              status: z
                .string()
                .optional()
                .describe('open, acknowledged, disputed or excepted'),
            }),
          ),
          nextOffset: z
            .number()
            .optional()
            .describe('Present when there are more tasks'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { body } = await responsibilities.getEntityResponsibilities({
        entityRef: readEntityRef(input.entityRef),
        asOf: parseAsOf(input.asOf),
        credentials,
      });
      const found: EntityResponsibilities = JSON.parse(
        (await body()).toString(),
      );
      return { output: summariseResponsibilities({ ...input, found }) };
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
