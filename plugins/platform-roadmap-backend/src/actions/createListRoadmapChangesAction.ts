import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  describeChange,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { ChangeService } from '../items';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 50;

/** What was published on the roadmaps of platform services. */
export function createListRoadmapChangesAction(options: {
  actionsRegistry: ActionsRegistryService;
  changes: ChangeService;
  statuses: StatusSettings;
}): void {
  const { actionsRegistry, changes, statuses } = options;
  actionsRegistry.register({
    name: 'list-roadmap-changes',
    title: 'List Roadmap Changes',
    description: `
What was published on the roadmaps of platform services since a day, the newest first: each revision with why it was published and what it changed, in sentences such as "Restore" of "Recovery" is now At risk, was In progress.

Services that the user may not read are left out, and drafts are never part of it.
`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          since: z
            .string()
            .optional()
            .describe(
              'A day, YYYY-MM-DD, or an ISO 8601 instant; default 30 days ago',
            ),
          services: z
            .array(z.string())
            .max(100)
            .optional()
            .describe(
              'Full refs such as platformservice:default/managed-postgres; default all',
            ),
          limit: z
            .number()
            .int()
            .min(1)
            .max(MAX_LIMIT)
            .default(DEFAULT_LIMIT)
            .describe(
              `How many revisions to return, 1 to ${MAX_LIMIT}; default ${DEFAULT_LIMIT}`,
            ),
          cursor: z
            .string()
            .optional()
            .describe('The nextCursor of the page before'),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              serviceRef: z.string(),
              title: z.string(),
              revision: z.number(),
              publishedAt: z.string().describe('ISO 8601'),
              message: z.string().describe('Why it was published'),
              changes: z.array(z.string()).describe('One fact each, in words'),
            }),
          ),
          nextCursor: z
            .string()
            .optional()
            .describe('Present when there are more revisions'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { services, ...page } = input;
      const found = await changes.listChanges({
        ...page,
        ...(services && {
          serviceRefs: services.map(ref => ref.toLocaleLowerCase('en-US')),
        }),
        credentials,
      });
      return {
        output: {
          ...found,
          items: found.items.map(({ changes: facts, ...revision }) => ({
            ...revision,
            changes: facts.map(change => describeChange(change, statuses)),
          })),
        },
      };
    },
  });
}
