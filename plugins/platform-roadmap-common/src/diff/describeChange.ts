import { DEFAULT_STATUS_LABELS, StatusLabels } from '../model';
import {
  CHANGE_MESSAGES,
  ChangeMessageKey,
  ChangeWords,
  SayChange,
  sayInEnglish,
} from './changeMessages';
import {
  DeliverableChange,
  IntervalChange,
  ItemChange,
  RoadmapChange,
} from './types';

const NO_WORDS: ChangeWords = {
  project: '',
  deliverable: '',
  interval: '',
  from: '',
  to: '',
  fields: '',
  sentence: '',
  reason: '',
};

/**
 * A change as one plain sentence, such as
 * `"Restore" of "Recovery" is now Possible delay, was In progress.`
 *
 * @param options - `statusLabels`: default {@link DEFAULT_STATUS_LABELS};
 *   `say`: in which language, default English
 * @public
 */
export function describeChange(
  change: RoadmapChange,
  options: {
    statusLabels?: StatusLabels;
    say?: SayChange;
  } = {},
): string {
  const { statusLabels, say = sayInEnglish } = options;
  const labels: Partial<Record<string, string>> = {
    ...DEFAULT_STATUS_LABELS,
    ...statusLabels,
  };
  const speech: Speech = {
    say: (key, words) => say(key, { ...NO_WORDS, ...words }),
    statusLabel: (status = '') => labels[status] ?? status,
  };
  const words = wordsFor(change, speech);
  const reason = change.reason?.trim();
  return withStop(
    reason ? speech.say('change.because', { sentence: words, reason }) : words,
  );
}

/** How a change is put into words. */
interface Speech {
  say(key: ChangeMessageKey, words?: Partial<ChangeWords>): string;
  statusLabel(status?: string): string;
}

function wordsFor(change: RoadmapChange, speech: Speech): string {
  if ('deliverableKey' in change) {
    return deliverableWords(change, speech);
  }
  return 'itemKey' in change
    ? itemWords(change, speech)
    : intervalWords(change, speech);
}

function itemWords(change: ItemChange, speech: Speech): string {
  const { kind, project, from, to } = change;
  const { say, statusLabel } = speech;
  const place = (horizon?: string) => placeOf(horizon, speech);
  switch (kind) {
    case 'item-shipped':
    case 'item-removed':
      return say(`change.${kind}`, { project });
    case 'item-status':
      return say('change.item-status', {
        project,
        from: statusLabel(from),
        to: statusLabel(to),
      });
    case 'item-added':
    case 'item-committed':
    case 'item-uncommitted':
    case 'item-moved':
      return say(`change.${kind}`, {
        project,
        from: place(from),
        to: place(to),
      });
    case 'item-carried-over':
      return say('change.item-carried-over', { project, from, to: place(to) });
    case 'item-ranked':
      return say(
        Number(to) < Number(from)
          ? 'change.item-ranked-higher'
          : 'change.item-ranked-lower',
        { project },
      );
    case 'item-target':
      return say(targetMessage(change), { project, from, to });
    case 'item-reworded':
      return rewordedWords(change, speech);
    default:
      return consequencesWords(change, speech);
  }
}

function targetMessage({ from, to }: ItemChange): ChangeMessageKey {
  if (!to) {
    return 'change.item-target-removed';
  }
  return from ? 'change.item-target' : 'change.item-target-set';
}

function rewordedWords(change: ItemChange, speech: Speech): string {
  const { project, from, fields = [] } = change;
  const others = fields.filter(field => field !== 'project');
  const words = { project, from, fields: listOf(others, speech) };
  if (!fields.includes('project')) {
    return speech.say('change.item-reworded', words);
  }
  return speech.say(
    others.length === 0
      ? 'change.item-renamed'
      : 'change.item-renamed-reworded',
    words,
  );
}

function consequencesWords(change: ItemChange, speech: Speech): string {
  const { project, to, fields = [] } = change;
  const others = fields.filter(field => field !== 'needsConsumer');
  const list = listOf(others, speech);
  if (!fields.includes('needsConsumer')) {
    return speech.say('change.item-consequences', { project, fields: list });
  }
  const sentence = to
    ? speech.say('change.item-needs-consumer', {
        project,
        to: withoutStop(to),
      })
    : speech.say('change.item-needs-nobody', { project });
  return others.length === 0
    ? sentence
    : speech.say('change.as-well', { sentence, fields: list });
}

function deliverableWords(change: DeliverableChange, speech: Speech): string {
  const { kind, project, from, to } = change;
  const { say, statusLabel } = speech;
  const words = { project, deliverable: change.text };
  switch (kind) {
    case 'deliverable-added':
    case 'deliverable-status':
      return say(`change.${kind}`, {
        ...words,
        from: statusLabel(from),
        to: statusLabel(to),
      });
    case 'deliverable-removed':
      return say('change.deliverable-removed', words);
    case 'deliverable-note':
      return say(
        change.reason
          ? 'change.deliverable-note'
          : 'change.deliverable-note-removed',
        words,
      );
    default:
      return say('change.deliverable-reworded', { ...words, from, to });
  }
}

function intervalWords(change: IntervalChange, speech: Speech): string {
  const { kind, interval, from, to, fields = [] } = change;
  return speech.say(`change.${kind}`, {
    interval,
    from: daysOf(from, speech),
    to: daysOf(to, speech),
    fields: listOf(fields, speech),
  });
}

function placeOf(horizon = '', speech: Speech): string {
  const key = `change.place.${horizon}`;
  return isMessage(key) ? speech.say(key) : horizon;
}

/** `2026-11-02/2026-12-13` in words. */
function daysOf(range = '', speech: Speech): string {
  const [from, to] = range.split('/');
  return to === undefined ? range : speech.say('change.days', { from, to });
}

function listOf(fields: string[], speech: Speech): string {
  return fields
    .map(field => {
      const key = `change.field.${field}`;
      return isMessage(key) ? speech.say(key) : field;
    })
    .join(', ');
}

function isMessage(key: string): key is ChangeMessageKey {
  return key in CHANGE_MESSAGES;
}

function withStop(text: string): string {
  return /[.!?…。！？]$/.test(text) ? text : `${text}.`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}
