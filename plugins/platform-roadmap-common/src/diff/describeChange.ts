import { DEFAULT_STATUS_LABELS, DeliverableStatus } from '../model';
import {
  DeliverableChange,
  IntervalChange,
  ItemChange,
  RoadmapChange,
} from './types';

const PLACES: Record<string, string> = {
  committed: 'above the line',
  uncommitted: 'below the line',
  next: 'in Next',
  later: 'in Later',
};

const FIELDS: Record<string, string> = {
  project: 'name',
  type: 'work type',
  needsConsumer: 'what consumers have to do',
  movesTasks: 'the tasks that it moves',
  deprecates: 'the services that it deprecates',
  replaces: 'the services that it replaces',
  dependsOn: 'what it depends on',
};

/**
 * A change as one plain English sentence, such as
 * `"Restore" of "Recovery" is now Possible delay, was In progress.`
 *
 * @param options - `statusLabels`: default {@link DEFAULT_STATUS_LABELS}
 * @public
 */
export function describeChange(
  change: RoadmapChange,
  options: {
    statusLabels?: Readonly<Partial<Record<DeliverableStatus, string>>>;
  } = {},
): string {
  const labels: Partial<Record<string, string>> = {
    ...DEFAULT_STATUS_LABELS,
    ...options.statusLabels,
  };
  const label = (status = '') => labels[status] ?? status;
  return sentence(wordsFor(change, label), change.reason);
}

type LabelOf = (status?: string) => string;

function wordsFor(change: RoadmapChange, label: LabelOf): string {
  if ('deliverableKey' in change) {
    return deliverableWords(change, label);
  }
  return 'itemKey' in change ? itemWords(change, label) : intervalWords(change);
}

function itemWords(change: ItemChange, label: LabelOf): string {
  const { from, to } = change;
  const item = quoted(change.project);
  switch (change.kind) {
    case 'item-shipped':
      return `${item} has shipped`;
    case 'item-status':
      return `${item} is now ${label(to)}, was ${label(from)}`;
    case 'item-added':
      return `${item} is new, ${placeOf(to)}`;
    case 'item-removed':
      return `${item} is no longer on the roadmap`;
    case 'item-committed':
      return `${item} is now committed, was ${placeOf(from)}`;
    case 'item-uncommitted':
      return `${item} is no longer committed, and is now ${placeOf(to)}`;
    case 'item-moved':
      return `${item} is now ${placeOf(to)}, was ${placeOf(from)}`;
    case 'item-carried-over':
      return `${item} is carried over from ${from}, and is now ${placeOf(to)}`;
    case 'item-ranked':
      return `${item} has a ${
        Number(to) < Number(from) ? 'higher' : 'lower'
      } priority now`;
    case 'item-target':
      return targetWords({ item, from, to });
    case 'item-reworded':
      return rewordedWords(change);
    default:
      return consequencesWords(change);
  }
}

function targetWords(options: { item: string; from?: string; to?: string }) {
  const { item, from, to } = options;
  if (!to) {
    return `${item} no longer has a target date, was ${from}`;
  }
  return from
    ? `The target of ${item} moved from ${from} to ${to}`
    : `${item} now has a target: ${to}`;
}

function rewordedWords({ project, fields = [], from }: ItemChange): string {
  const others = fields.filter(field => field !== 'project');
  if (!fields.includes('project')) {
    return `${quoted(project)} was reworded: ${listOf(others)}`;
  }
  const renamed = `${quoted(from)} is now called ${quoted(project)}`;
  return others.length === 0
    ? renamed
    : `${renamed}, and was reworded: ${listOf(others)}`;
}

function consequencesWords({ project, fields = [], to }: ItemChange): string {
  const others = fields.filter(field => field !== 'needsConsumer');
  if (!fields.includes('needsConsumer')) {
    return `What ${quoted(project)} brings with it changed: ${listOf(others)}`;
  }
  const needs = to
    ? `${quoted(project)} needs something of its consumers: ${withoutStop(to)}`
    : `${quoted(project)} no longer needs anything of its consumers`;
  return others.length === 0
    ? needs
    : `${needs}; changed as well: ${listOf(others)}`;
}

function deliverableWords(change: DeliverableChange, label: LabelOf): string {
  const { from, to, project } = change;
  const deliverable = `${quoted(change.text)} of ${quoted(project)}`;
  switch (change.kind) {
    case 'deliverable-added':
      return `${deliverable} is new: ${label(to)}`;
    case 'deliverable-removed':
      return `${deliverable} is no longer part of it`;
    case 'deliverable-status':
      return `${deliverable} is now ${label(to)}, was ${label(from)}`;
    case 'deliverable-note':
      return change.reason
        ? `${deliverable} has a new note`
        : `${deliverable} no longer has a note`;
    default:
      return `${quoted(from)} of ${quoted(project)} now reads ${quoted(to)}`;
  }
}

function intervalWords({ kind, interval, ...change }: IntervalChange): string {
  const name = `Interval ${interval}`;
  switch (kind) {
    case 'interval-started':
      return `${name} has started, from ${stretch(change.to)}`;
    case 'interval-closed':
      return `${name} is closed`;
    case 'interval-removed':
      return `${name} is no longer on the roadmap`;
    case 'interval-dates':
      return `${name} is now from ${stretch(change.to)}, was from ${stretch(
        change.from,
      )}`;
    default:
      return `${name} changed: ${listOf(change.fields ?? [])}`;
  }
}

function placeOf(horizon = ''): string {
  return PLACES[horizon] ?? horizon;
}

function stretch(range = ''): string {
  return range.replace('/', ' to ');
}

function listOf(fields: string[]): string {
  return fields.map(field => FIELDS[field] ?? field).join(', ');
}

function quoted(text = ''): string {
  return `"${text}"`;
}

function sentence(words: string, reason?: string): string {
  const text = reason ? `${words}: ${reason.trim()}` : words;
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}
