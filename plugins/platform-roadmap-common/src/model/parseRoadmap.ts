import { JsonValue } from '@backstage/types';
import {
  checkDocument,
  Finding,
  ParsedDocument,
  parseYamlDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { listItems } from './items';
import { roadmapSchema } from './schema';
import { Interval, Roadmap } from './types';

/** A roadmap as the schema lets it be written: lists may be left out. */
interface WrittenRoadmap extends Omit<Roadmap, 'spec'> {
  spec: Omit<Roadmap['spec'], 'intervals'> & {
    intervals?: Array<
      Omit<Interval, 'committed'> & Partial<Pick<Interval, 'committed'>>
    >;
  };
}

/**
 * Reads a roadmap from YAML or JSON. Never throws for any text; all that is
 * wrong is in the findings (rules `syntax` and `schema`), with path, line and
 * column. What only makes sense as a whole is checked by `lintRoadmap`.
 *
 * @public
 */
export function parseRoadmap(text: string): ParsedDocument<Roadmap> {
  const { document, ...rest } = parseYamlDocument<WrittenRoadmap>({
    text,
    kind: 'Roadmap',
    schema: roadmapSchema,
    check: written => checkStakeholders(complete(written)),
  });
  return { ...rest, ...(document && { document: complete(document) }) };
}

/**
 * The same for data that was never a text, such as a draft. Findings have a
 * path and no line. Never throws for data that `describeUnfitValue` has nothing
 * against.
 *
 * @public
 */
export function parseRoadmapValue(
  value: JsonValue,
): Pick<ParsedDocument<Roadmap>, 'document' | 'findings'> {
  const { document, findings } = checkDocument<WrittenRoadmap>({
    value,
    kind: 'Roadmap',
    schema: roadmapSchema,
    check: written => checkStakeholders(complete(written)),
  });
  return { findings, ...(document && { document: complete(document) }) };
}

function complete(written: WrittenRoadmap): Roadmap {
  return {
    ...written,
    spec: {
      ...written.spec,
      intervals: (written.spec.intervals ?? []).map(interval => ({
        ...interval,
        committed: interval.committed ?? [],
      })),
    },
  };
}

/** Somebody has to be there, either in the catalog or by name. */
function checkStakeholders(roadmap: Roadmap): Finding[] {
  return listItems(roadmap).flatMap(({ item, path }) =>
    (item.stakeholders ?? []).flatMap(({ ref, name }, index) =>
      ref || name
        ? []
        : [
            {
              rule: 'schema',
              severity: 'error' as const,
              path: [...path, 'stakeholders', index],
              message: `Stakeholder ${index + 1} of "${
                item.project
              }" has neither ref nor name; give one of them.`,
            },
          ],
    ),
  );
}
