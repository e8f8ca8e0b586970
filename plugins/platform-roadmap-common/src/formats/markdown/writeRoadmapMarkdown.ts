import {
  escapeMarkdown,
  markdownTable,
} from '@plinth/backstage-plugin-platform-services-common/markdown';
import { Interval, Roadmap, StatusLabels } from '../../model';
import { itemRows, PRIORITY_LINE, SEED_HEADINGS } from '../table/seedRows';
import type { WrittenRoadmap } from '../table';

/**
 * Writes a roadmap as GitHub Flavored Markdown: for each interval the table
 * with the priority line, then what comes next and later. Nothing in a text is
 * read as Markdown or HTML.
 */
export function writeRoadmapMarkdown(options: {
  roadmap: Roadmap;
  statusLabels?: StatusLabels;
}): WrittenRoadmap {
  const { metadata, spec } = options.roadmap;
  const { next = [], later = [] } = spec;
  const blocks = [
    `# ${escapeMarkdown(metadata.title ?? metadata.name)}`,
    ...(metadata.description ? [escapeMarkdown(metadata.description)] : []),
    ...spec.intervals.flatMap(intervalBlocks),
    ...(next.length > 0 ? ['## Next', toTable(rowsOf(next))] : []),
    ...(later.length > 0 ? ['## Later', toTable(rowsOf(later))] : []),
  ];
  return {
    text: `${blocks.join('\n\n')}\n`,
    losses: ['Markdown is for readers; it is not read back.'],
  };

  function intervalBlocks(interval: Interval): string[] {
    const { name, start, end, state, committed, uncommitted = [] } = interval;
    return [
      `## ${escapeMarkdown(name)}`,
      `${start} to ${end}, ${state}`,
      toTable([
        ...rowsOf(committed),
        ...[PRIORITY_LINE.above, PRIORITY_LINE.below].map(text => [
          `*${text}*`,
          ...Array<string>(SEED_HEADINGS.length - 1).fill(''),
        ]),
        ...rowsOf(uncommitted),
      ]),
    ];
  }

  function rowsOf(items: Interval['committed']): string[][] {
    return itemRows(items, options.statusLabels).map(row =>
      row.map(escapeMarkdown),
    );
  }
}

function toTable(rows: string[][]): string {
  return markdownTable({ headings: SEED_HEADINGS, rows });
}
