import {
  Finding,
  nearest,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { factsOfCondition } from '../../conditions/inspectCondition';
import { toAssignment } from '../../model/involvement';
import { Assignment, Scheme } from '../../model/types';
import { LintRule, RuleFinding } from '../types';
import { taskPath } from './rows';

const LETTERS: Record<Scheme, string> = {
  raci: 'RACI',
  'raci-implied-r': 'RACI',
  rasci: 'RASCI',
  rci: 'RCI',
  owner: 'RA',
};

/** A party, area, activity, variant, fact or letter that is not declared. */
export const R04: LintRule = {
  id: 'R04',
  severity: 'error',
  check({ matrix }) {
    const { spec } = matrix;
    const findings: RuleFinding[] = [];
    const ids = {
      party: new Set(spec.parties.map(party => party.id)),
      area: new Set(spec.areas.map(area => area.id)),
      activity: new Set((spec.activities ?? []).map(activity => activity.id)),
      variant: new Set((spec.variants ?? []).map(variant => variant.id)),
      fact: new Set((spec.facts ?? []).map(fact => fact.id)),
    };

    function expectKnown(
      kind: keyof typeof ids,
      id: string | undefined,
      path: Finding['path'],
    ) {
      if (id !== undefined && !ids[kind].has(id)) {
        findings.push({ path, message: unknownId(kind, id, ids[kind]) });
      }
    }

    function checkAssignments(
      assignments: Record<string, string | Assignment>,
      path: Finding['path'],
    ) {
      for (const [party, assignment] of Object.entries(assignments)) {
        expectKnown('party', party, [...path, party]);
        const problem = letterProblem(assignment, spec.scheme);
        if (problem) {
          findings.push({ path: [...path, party], message: problem });
        }
      }
    }

    spec.tasks.forEach((task, index) => {
      expectKnown('area', task.area, taskPath(index, 'area'));
      expectKnown('activity', task.activity, taskPath(index, 'activity'));
      checkAssignments(task.assignments, taskPath(index, 'assignments'));
      task.overrides?.forEach((override, place) => {
        const path = taskPath(index, 'overrides', place);
        expectKnown('variant', override.variant, [...path, 'variant']);
        for (const factId of factsOfCondition(override.when)) {
          expectKnown('fact', factId, [...path, 'when']);
        }
        checkAssignments(override.assignments, [...path, 'assignments']);
      });
    });
    return findings;
  },
};

function unknownId(kind: string, id: string, known: Set<string>): string {
  const guess = nearest({ value: id, candidates: known });
  const hint =
    known.size === 0
      ? 'the document declares none'
      : `declared are ${[...known].slice(0, 20).join(', ')}`;
  return `"${id}" is not a declared ${kind}; ${
    guess ? `did you mean "${guess}"?` : `${hint}.`
  }`;
}

function letterProblem(
  assignment: string | Assignment,
  scheme: Scheme,
): string | undefined {
  const { involvement } = toAssignment(assignment);
  const wrong = [...involvement].filter(
    letter => !LETTERS[scheme].includes(letter),
  );
  if (wrong.length === 0) {
    return undefined;
  }
  const allowed = [...LETTERS[scheme]].join(', ');
  return `"${involvement.slice(
    0,
    60,
  )}" is not a set of letters of the scheme ${scheme}; it knows ${allowed}.`;
}
