import { LintRule } from '../types';

/** A party in whose seat nobody sits. */
export const R08: LintRule = {
  id: 'R08',
  severity: 'error',
  warningWhenPublished: true,
  notChecked({ matrix, context }) {
    if (context.fromTable) {
      return 'a table does not say who sits in a party’s seat';
    }
    return !context.entityExists && matrix.spec.parties.some(p => p.group)
      ? 'whether the groups of the parties exist needs the catalog'
      : undefined;
  },
  check({ matrix, context }) {
    if (context.fromTable) {
      return [];
    }
    return matrix.spec.parties.flatMap((party, index) => {
      const path = ['spec', 'parties', index];
      if (!party.group && !party.resolve && !party.external) {
        return [
          {
            path,
            message: `Nobody sits in the seat of "${party.title}"; give it a group, "resolve: component-owner", or "external: true".`,
          },
        ];
      }
      return party.group && context.entityExists?.(party.group) === false
        ? [
            {
              path: [...path, 'group'],
              message: `The group "${party.group}" of "${party.title}" is not in the catalog; name one that is.`,
            },
          ]
        : [];
    });
  },
};
