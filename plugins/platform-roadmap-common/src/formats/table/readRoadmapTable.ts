import { PLINTH_API_VERSION } from '@plinth/backstage-plugin-platform-services-common';
import {
  Finding,
  locateFindings,
  ParsedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  readRecords,
  tableFinding,
} from '@plinth/backstage-plugin-platform-services-common/table';
import {
  Interval,
  parseRoadmapValue,
  Roadmap,
  StatusLabels,
} from '../../model';
import { addDays, today } from '../../model/dates';
import { BuiltRoadmap, buildRoadmap } from './buildRoadmap';
import { IntervalPart } from './columns';
import { columnsByField, findHeadings, Headings } from './headings';
import { readLines, TableLines } from './readLines';
import { seedInterval } from './seedRows';

const LIMITS = { records: 10_000, cell: 50_000 };
const INTERVAL_DAYS = 42;

/**
 * How a table is read.
 *
 * @public
 */
export interface ReadRoadmapTableOptions {
  /** CSV in the seed form or the long form; other people's headings too. */
  text: string;
  /** What it is merged into. */
  base?: Roadmap;
  /** Name of the interval of rows that name none; default: the active one. */
  interval?: string;
  /** Of a roadmap that is not there yet; default: `roadmap`. */
  name?: string;
  /** Ref of the service, where the table does not say it. */
  service?: string;
  statusLabels?: StatusLabels;
  now?: Date;
}

/**
 * A roadmap that was read.
 *
 * @public
 */
export interface ReadRoadmap {
  /** Absent: it cannot be read as a roadmap. */
  roadmap?: Roadmap;
  /** What was not understood: rule, row (`line`) and column, both one-based. */
  findings: Finding[];
  /** What a table does not say and was taken for granted, a sentence each. */
  guessed: string[];
  /** Where a path of the roadmap stands in the text. */
  locate: ParsedDocument<Roadmap>['locate'];
}

/**
 * Reads a roadmap from CSV. Never throws for any text.
 *
 * What the columns do not say stays as it is in `base`: items are found by key,
 * else by project, deliverables by key, else by exact text. A table with
 * intervals and horizons is taken for the whole roadmap, except that closed
 * intervals which it does not name stay. Any other table is one interval, above
 * and below the priority line.
 */
export function readRoadmapTable(
  options: ReadRoadmapTableOptions,
): ReadRoadmap {
  const { records, findings } = readRecords(options.text, LIMITS);
  const headings = findHeadings(records);
  if (findings.length > 0 || !headings) {
    return {
      findings:
        findings.length > 0
          ? findings
          : [
              tableFinding({
                message:
                  'No column is called "Project"; the first row must name the columns.',
              }),
            ],
      guessed: [],
      locate: () => undefined,
    };
  }
  return toRoadmap({
    options,
    headings,
    lines: readLines({ records, headings }),
  });
}

function toRoadmap(read: {
  options: ReadRoadmapTableOptions;
  headings: Headings;
  lines: TableLines;
}): ReadRoadmap {
  const { options, headings, lines } = read;
  const guessed: string[] = [];
  const base = options.base ?? newRoadmap({ options, lines, guessed });
  const built = buildRoadmap({
    lines,
    hasColumn: heading => headings.columns.has(heading),
    base,
    interval: intervalOf({ options, base, lines, guessed }),
    isWhole: headings.places.has('interval') && headings.places.has('horizon'),
    statusLabels: options.statusLabels,
  });
  const locate = locator(built, headings);
  const checked = parseRoadmapValue(JSON.parse(JSON.stringify(built.roadmap)));
  return {
    ...(checked.document && { roadmap: checked.document }),
    findings: [
      ...headings.findings,
      ...lines.findings,
      ...otherService(lines, options.base),
      ...built.findings,
      ...locateFindings({ findings: checked.findings, locate }),
    ],
    guessed,
    locate,
  };
}

function newRoadmap(read: {
  options: ReadRoadmapTableOptions;
  lines: TableLines;
  guessed: string[];
}): Roadmap {
  const { options, lines, guessed } = read;
  const { name = 'roadmap' } = options;
  const said = lines.service?.text ?? options.service;
  const service = said ?? `platformservice:default/${name}`;
  if (!said) {
    guessed.push(`The table does not say its service; taken as ${service}.`);
  }
  return {
    apiVersion: PLINTH_API_VERSION,
    kind: 'Roadmap',
    metadata: { name },
    spec: { service, intervals: [] },
  };
}

/** The interval of rows that name none. */
function intervalOf(read: {
  options: ReadRoadmapTableOptions;
  base: Roadmap;
  lines: TableLines;
  guessed: string[];
}): IntervalPart {
  const { options, base, lines, guessed } = read;
  const { intervals } = base.spec;
  const open = intervals.filter(({ state }) => state !== 'closed');
  const known = seedInterval(
    options.interval === undefined ? open : intervals,
    options.interval,
  );
  if (known) {
    return known;
  }
  const start = today(options.now ?? new Date());
  const interval: Omit<Interval, 'committed'> = {
    name: options.interval ?? start,
    start,
    end: addDays({ day: start, days: INTERVAL_DAYS - 1 }),
    state: 'active',
  };
  if (lines.intervals.size === 0) {
    guessed.push(
      `The table does not say when its interval is; taken as active from ${start} to ${interval.end}.`,
    );
  }
  return interval;
}

function otherService(lines: TableLines, base: Roadmap | undefined): Finding[] {
  const { service } = lines;
  return service &&
    base &&
    service.text.toLowerCase() !== base.spec.service.toLowerCase()
    ? [
        tableFinding({
          ...service,
          message: `The table is about ${service.text}, the roadmap about ${base.spec.service}.`,
        }),
      ]
    : [];
}

function locator(
  { roadmap, origins }: BuiltRoadmap,
  headings: Headings,
): ReadRoadmap['locate'] {
  const columns = columnsByField(headings);
  return path => {
    let part: unknown = roadmap;
    let found: { row: number; field?: string } | undefined;
    for (const step of path) {
      part = (part as Record<string | number, unknown> | undefined)?.[step];
      const origin = origins.get(part as object);
      if (origin) {
        found = { row: origin.row };
      } else if (found && found.field === undefined) {
        found.field = String(step);
      }
    }
    return (
      found && {
        line: found.row + 1,
        column: (columns.get(found.field ?? '') ?? 0) + 1,
      }
    );
  };
}
