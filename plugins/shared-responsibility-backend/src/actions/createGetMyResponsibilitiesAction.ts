import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AuthorizedOverviewService } from '../slices';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 50;

/** What the groups of the caller answer for, over all their entities. */
export function createGetMyResponsibilitiesAction(options: {
  actionsRegistry: ActionsRegistryService;
  overviews: AuthorizedOverviewService;
}): void {
  const { actionsRegistry, overviews } = options;
  actionsRegistry.register({
    name: 'get-my-responsibilities',
    title: 'Get My Responsibilities',
    description: `
What the signed-in user and their groups are responsible for on platform services, by owned entity and service: how many tasks, how many of them still have to be acknowledged, and the first five, disputed and open ones first.

Use get-entity-responsibilities with one of the returned entityRefs for every task with its duty. Entities and services that the user may not read are left out.
`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          limit: z
            .number()
            .int()
            .min(1)
            .max(MAX_LIMIT)
            .default(DEFAULT_LIMIT)
            .describe(
              `How many entities to look at, 1 to ${MAX_LIMIT}; default ${DEFAULT_LIMIT}`,
            ),
          cursor: z
            .string()
            .optional()
            .describe('The nextCursor of the page before'),
        }),
      output: z =>
        z.object({
          items: z
            .array(
              z.object({
                entityRef: z
                  .string()
                  .describe('The owned entity that uses the service'),
                ownerRef: z.string().describe('The group or user who owns it'),
                serviceRef: z.string(),
                serviceTitle: z.string(),
                rows: z
                  .object({
                    total: z.number(),
                    open: z.number().describe('Not acknowledged as they are'),
                    acknowledged: z.number(),
                    disputed: z.number(),
                    excepted: z.number(),
                  })
                  .describe('Tasks in which the owner has a part'),
                firstRows: z.array(
                  z.object({
                    id: z.string(),
                    title: z.string(),
                    area: z.string(),
                    involvement: z
                      .string()
                      .describe(
                        'R responsible, A accountable, S supports, C consulted, I informed',
                      ),
                    status: z.string(),
                  }),
                ),
              }),
            )
            .describe('By entity, then service'),
          nextCursor: z
            .string()
            .optional()
            .describe('Present when there are more entities'),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: await overviews.getMine({ ...input, credentials }),
    }),
  });
}
