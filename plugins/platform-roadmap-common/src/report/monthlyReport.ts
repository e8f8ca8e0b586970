import { DateTime } from 'luxon';
import {
  escapeMarkdown,
  markdownTable,
} from '@plinth/backstage-plugin-platform-services-common/markdown';
import { ListedChanges } from '../api';
import { Freshness, RoadmapItemView, RoadmapView } from '../combine';
import { composeDigest, Digest } from '../digest';
import {
  DEFAULT_STATUS_LABELS,
  DeliverableStatus,
  statusCategory,
  StatusLabels,
} from '../model';
import { severityRank } from '../model/status';

/**
 * The status report of a month over several roadmaps, as Markdown: a table of
 * where each service stands, then for each what is late or at risk, and what
 * changed in that month. Roadmaps are in the order of their titles.
 *
 * @param options - `month`: `YYYY-MM`; `roadmaps`: as they are now, only what
 *   the reader may see; `changes`: of any time, those of other months are left
 *   out
 * @public
 */
export function monthlyReport(options: {
  month: string;
  roadmaps: RoadmapView[];
  changes: ListedChanges['items'];
  statusLabels?: StatusLabels;
  /** Statuses in attention, gravest first. */
  severity?: readonly DeliverableStatus[];
}): string {
  const { month, changes, severity } = options;
  const labels = { ...DEFAULT_STATUS_LABELS, ...options.statusLabels };
  const roadmaps = [...options.roadmaps].sort(byTitle);
  return `${[
    `# Platform roadmap, ${escapeMarkdown(monthName(month))}`,
    ...(roadmaps.length === 0
      ? ['There are no roadmaps.']
      : [overviewTable(roadmaps)]),
    ...roadmaps.flatMap(roadmap => [
      `## ${escapeMarkdown(roadmap.title)}`,
      ...attentionLines({ roadmap, labels, severity }),
      ...changeLines(
        composeDigest({
          roadmapTitle: roadmap.title,
          serviceRef: roadmap.serviceRef,
          from: month,
          to: month,
          changes: changes
            .filter(
              each =>
                each.serviceRef === roadmap.serviceRef &&
                each.publishedAt.startsWith(month),
            )
            .sort((a, b) => a.revision - b.revision)
            .flatMap(each => each.changes),
          statusLabels: labels,
        }),
      ),
    ]),
  ].join('\n\n')}\n`;
}

function overviewTable(roadmaps: RoadmapView[]): string {
  return markdownTable({
    headings: [
      'Service',
      'Interval',
      'Done',
      'In progress',
      'At risk or late',
      'Not started',
      'Reviewed',
    ],
    rows: roadmaps.map(roadmap => {
      const items = activeItems(roadmap);
      const count = (matches: (item: RoadmapItemView) => boolean) =>
        String(items.filter(matches).length);
      const category = (item: RoadmapItemView) => statusCategory(item.status);
      return [
        escapeMarkdown(roadmap.title),
        intervalText(roadmap),
        count(item => category(item) === 'done'),
        count(item => category(item) === 'active' && !item.late),
        count(needsAttention),
        count(item => category(item) === 'todo' && !item.late),
        freshnessText(roadmap.freshness),
      ];
    }),
  });
}

function attentionLines(options: {
  roadmap: RoadmapView;
  labels: Record<DeliverableStatus, string>;
  severity: readonly DeliverableStatus[] | undefined;
}): string[] {
  const { roadmap, labels, severity } = options;
  const rank = ({ status }: RoadmapItemView) =>
    severityRank(status, { severity });
  const items = activeItems(roadmap)
    .filter(needsAttention)
    .sort((a, b) => rank(a) - rank(b));
  if (items.length === 0) {
    return [];
  }
  return [
    '### Late or at risk',
    items
      .map(({ project, status, late, target, deliverables }) => {
        const why = deliverables
          .filter(each => statusCategory(each.status) === 'attention')
          .map(({ text, note }) => (note ? `${text} (${note})` : text));
        return `- ${escapeMarkdown(
          [
            `${project}: ${labels[status]}`,
            ...(late && target ? [`late, was due ${target.date}`] : []),
            ...why,
          ].join('; '),
        )}`;
      })
      .join('\n'),
  ];
}

function changeLines(digest: Digest | undefined): string[] {
  if (!digest) {
    return ['Nothing was published in this month.'];
  }
  return digest.sections.flatMap(({ title, lines, more }) => [
    `### ${title}`,
    [
      ...lines.map(({ text }) => `- ${escapeMarkdown(text)}`),
      ...(more ? [`- and ${more} more`] : []),
    ].join('\n'),
  ]);
}

function activeItems({ intervals }: RoadmapView): RoadmapItemView[] {
  return intervals
    .filter(({ state }) => state === 'active')
    .flatMap(({ committed, uncommitted }) => [...committed, ...uncommitted]);
}

function needsAttention(item: RoadmapItemView): boolean {
  return item.late || statusCategory(item.status) === 'attention';
}

function intervalText({ intervals }: RoadmapView): string {
  const active = intervals.find(({ state }) => state === 'active');
  return active
    ? escapeMarkdown(`${active.name}, to ${active.end}`)
    : 'none is active';
}

function freshnessText({ state, reviewedOn }: Freshness): string {
  if (state === 'none') {
    return '';
  }
  return state === 'stale'
    ? `${reviewedOn ?? 'never'}, stale`
    : reviewedOn ?? 'not yet';
}

/** Such as `November 2026`; as it is when it is not a month. */
function monthName(month: string): string {
  const first = DateTime.fromISO(month, { zone: 'utc', locale: 'en-GB' });
  return first.isValid ? first.toFormat('LLLL yyyy') : month;
}

function byTitle(a: RoadmapView, b: RoadmapView): number {
  return (
    a.title.localeCompare(b.title, 'en') ||
    a.serviceRef.localeCompare(b.serviceRef, 'en')
  );
}
