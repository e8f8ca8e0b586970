import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { MatrixEditing } from '../service';

/** Below the 100 kB that the host takes in for an action. */
const MAX_CHARACTERS = 80_000;

const MAX_FINDINGS = 100;

/** What publishing a matrix would complain about. */
export function createLintResponsibilityMatrixAction(options: {
  actionsRegistry: ActionsRegistryService;
  linter: MatrixEditing['linter'];
}): void {
  const { actionsRegistry, linter } = options;
  actionsRegistry.register({
    name: 'lint-responsibility-matrix',
    title: 'Lint Responsibility Matrix',
    description: `
Checks a responsibility matrix (a document of kind ResponsibilityMatrix, as YAML or JSON) as publishing it would: its schema, and rules about letters, duties, overrides, parties, services below and what has been published before. Nothing is stored.

Errors keep a matrix from being published. Rules that need something the user may not read are in notChecked.
`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          matrix: z
            .string()
            .min(1)
            .max(MAX_CHARACTERS)
            .describe(
              `The text of the document, YAML or JSON, at most ${MAX_CHARACTERS} characters`,
            ),
        }),
      output: z =>
        z.object({
          errors: z.number(),
          warnings: z.number(),
          suppressed: z
            .number()
            .describe('Warnings that the document suppresses with a reason'),
          findings: z
            .array(
              z.object({
                rule: z.string().describe('Stable id, such as R01'),
                severity: z.enum(['error', 'warning']),
                message: z.string(),
                line: z.number().optional(),
                column: z.number().optional(),
                fix: z
                  .string()
                  .optional()
                  .describe('What makes it go away for certain'),
              }),
            )
            .describe(`At most ${MAX_FINDINGS}, errors first`),
          notChecked: z.array(
            z.object({ rule: z.string(), reason: z.string() }),
          ),
          ruleSet: z.string().describe('Which version of the rules'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { findings, suppressed, notChecked, ruleSet } =
        await linter.lintText({ text: input.matrix, credentials });
      const errors = findings.filter(({ severity }) => severity === 'error');
      const warnings = findings.filter(({ severity }) => severity !== 'error');
      return {
        output: {
          errors: errors.length,
          warnings: warnings.length,
          suppressed: suppressed.length,
          findings: [...errors, ...warnings]
            .slice(0, MAX_FINDINGS)
            .map(({ rule, severity, message, line, column, fix }) => ({
              rule,
              severity,
              message,
              ...(line !== undefined && { line, column }),
              ...(fix && { fix: fix.title }),
            })),
          notChecked,
          ruleSet,
        },
      };
    },
  });
}
