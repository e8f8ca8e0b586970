import { Severity } from '@plinth/backstage-plugin-platform-services-common/document';
import { assignKeys, listItems, publishedView, Roadmap } from '../model';
import { RULES } from './rules';
import { RoadmapLintContext, RoadmapLintResult, RuleInput } from './types';

/**
 * The rules by id, for documentation and for those who show findings. `error`
 * keeps a roadmap from being taken over, `warning` does not.
 *
 * @public
 */
export const ROADMAP_LINT_RULES: ReadonlyArray<{
  id: string;
  severity: Severity;
  title: string;
}> = RULES.map(({ id, severity, title }) => ({ id, severity, title }));

/**
 * Checks a roadmap as a whole. Rules whose context is missing still say what
 * can be said without it, and are listed as not checked.
 *
 * @param roadmap - as `parseRoadmap` returns it
 * @public
 */
export function lintRoadmap(
  roadmap: Roadmap,
  context: RoadmapLintContext = {},
): RoadmapLintResult {
  const previous =
    context.previous && publishedView(assignKeys(context.previous));
  const input: RuleInput = {
    roadmap,
    items: listItems(roadmap),
    keyedItems: listItems(assignKeys(roadmap, previous)),
    previous,
    previousItems: previous ? listItems(previous) : [],
    context,
  };
  return {
    findings: RULES.flatMap(({ id, severity, check }) =>
      check(input).map(finding => ({ rule: id, severity, ...finding })),
    ),
    notChecked: RULES.filter(
      ({ isChecked }) => isChecked && !isChecked(input),
    ).map(({ id }) => id),
  };
}
