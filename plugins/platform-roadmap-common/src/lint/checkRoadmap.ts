import {
  locateFindings,
  ParsedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { parseRoadmap, Roadmap } from '../model';
import { lintRoadmap } from './lintRoadmap';
import { RoadmapLintContext } from './types';

/**
 * A text after all checks.
 *
 * @public
 */
export interface CheckedRoadmap extends ParsedDocument<Roadmap> {
  /** Ids of the lint rules that lack their context. */
  notChecked: string[];
}

/**
 * Reads a roadmap and lints it: the one way that a text goes in the editor, in
 * the backend and in the CLI, so that what one accepts all accept. Findings
 * have line and column. `document` is there as soon as the text is a roadmap,
 * also when lint finds errors.
 *
 * @public
 */
export function checkRoadmap(
  text: string,
  context: RoadmapLintContext = {},
): CheckedRoadmap {
  const parsed = parseRoadmap(text);
  if (!parsed.document) {
    return { ...parsed, notChecked: [] };
  }
  const { findings, notChecked } = lintRoadmap(parsed.document, context);
  return {
    ...parsed,
    findings: [
      ...parsed.findings,
      ...locateFindings({ findings, locate: parsed.locate }),
    ],
    notChecked,
  };
}
