import { NotificationMessage } from '@plinth/backstage-plugin-platform-services-node';
import { createHash } from 'node:crypto';
import { GroupChanges, TaskShift } from './groupChanges';

/** The topic that people choose in their notification settings. */
export const TOPIC = 'shared-responsibility';

const MY_RESPONSIBILITIES = '/platform-services/my-responsibilities';
const TITLES_SHOWN = 5;

/** What an owner group reads about a new revision. */
export function revisionMessage(options: {
  /** Of the matrix. */
  title: string;
  /** Full ref of its service, as it is written in the catalog or the file. */
  serviceRef: string;
  changes: GroupChanges;
  documentId: string;
  revision: number;
  /** Why it changed, in the publisher's words. */
  reason: string;
  /** `YYYY-MM-DD`, when that is yet to come. */
  from?: string;
}): NotificationMessage {
  const { title, serviceRef, changes, documentId, revision, reason, from } =
    options;
  const titlesOf = (shift: TaskShift) =>
    Object.values(changes)
      .filter(change => change.shift === shift)
      .map(change => change.title)
      .sort();
  const to = titlesOf('to');
  const changed = titlesOf('changed');
  const away = titlesOf('from');
  const headline =
    to.length > 0
      ? `${tasks(to.length)} now yours`
      : [
          ...(changed.length > 0 ? [`${tasks(changed.length)} different`] : []),
          ...(away.length > 0 ? [`${tasks(away.length)} no longer yours`] : []),
        ].join(', ');
  return withScope(`revision ${documentId} ${revision}`, {
    title: `${title}: ${headline}${from ? ` from ${from}` : ''}`,
    description: [
      reason,
      listed('Now yours', to),
      listed('Different', changed),
      listed('No longer yours', away),
    ]
      .filter(Boolean)
      .join('\n'),
    link: `${MY_RESPONSIBILITIES}?service=${serviceRef.toLocaleLowerCase(
      'en',
    )}`,
  });
}

/** What an owner group reads when rows have been open for some time. */
export function reminderMessage(options: {
  open: number;
  services: number;
}): NotificationMessage {
  const { open, services } = options;
  return withScope('reminder', {
    title: `${open} ${
      open === 1 ? 'task waits' : 'tasks wait'
    } for your acknowledgement`,
    description: `In ${services} ${
      services === 1 ? 'platform service' : 'platform services'
    }. Acknowledge them, or say what is wrong with them.`,
    link: MY_RESPONSIBILITIES,
  });
}

/**
 * The scope names the words too: who is in two groups that read different
 * words gets both, and a repeat of the same words replaces them.
 */
function withScope(
  scope: string,
  words: Pick<NotificationMessage, 'title' | 'description' | 'link'>,
): NotificationMessage {
  const digest = createHash('sha256')
    .update(JSON.stringify(words))
    .digest('base64url')
    .slice(0, 12);
  return { ...words, topic: TOPIC, scope: `${scope} ${digest}` };
}

function tasks(count: number): string {
  return count === 1 ? '1 task is' : `${count} tasks are`;
}

function listed(label: string, titles: string[]): string {
  if (titles.length === 0) {
    return '';
  }
  const rest = titles.length - TITLES_SHOWN;
  return `${label}: ${titles.slice(0, TITLES_SHOWN).join('; ')}${
    rest > 0 ? `; and ${rest} more` : ''
  }`;
}
