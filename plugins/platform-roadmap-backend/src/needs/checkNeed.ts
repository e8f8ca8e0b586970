import { InputError } from '@backstage/errors';
import { NeedUpdate } from '@plinth/backstage-plugin-platform-roadmap-common';
import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import { StoredNeed } from './needRows';
import { DecidedNeed } from './storeDecision';

/** @throws InputError when nothing is left of the text */
export function requireWords(text: string, what: string): string {
  const words = text.trim();
  if (words === '') {
    throw new InputError(`${what} is empty. Say it in a few words.`);
  }
  return words;
}

/** @throws InputError when a link is something else than a web address */
export function requireLink(link: string): string {
  if (!isSafeUrl(link)) {
    throw new InputError('The link must be an http, https or mailto address.');
  }
  return link;
}

/**
 * What a need becomes by what the service's people say about it. Pure.
 *
 * @param options - `by`: full ref of the user; `at`: ISO 8601
 * @throws InputError when a decision has no reason, or merges without saying into what
 */
export function decideNeed(options: {
  need: StoredNeed;
  update: NeedUpdate;
  by: string;
  at: string;
}): DecidedNeed {
  const { need, update, by, at } = options;
  const decision = update.decision ?? need.decision;
  const links = {
    items: [...new Set(update.items ?? need.items)],
    conflictsWith: [...new Set(update.conflictsWith ?? need.conflictsWith)],
  };
  if (links.conflictsWith.includes(need.id)) {
    throw new InputError('A need cannot conflict with itself.');
  }
  const mergedInto =
    decision === 'merged' ? update.mergedInto ?? need.mergedInto : undefined;
  if (decision === 'merged' ? !mergedInto : update.mergedInto) {
    throw new InputError(
      'mergedInto belongs to the decision "merged", which needs it.',
    );
  }
  if (mergedInto === need.id) {
    throw new InputError('A need cannot be merged into itself.');
  }
  if (decision === 'open') {
    return { decision, ...links };
  }
  const isNew = update.decision !== undefined || update.reason !== undefined;
  const reason = update.reason ?? (update.decision ? '' : need.reason) ?? '';
  return {
    decision,
    ...links,
    ...(mergedInto && { mergedInto }),
    reason: requireWords(reason, `The reason for "${decision}"`),
    decidedBy: isNew ? by : need.decidedBy,
    decidedAt: isNew ? at : need.decidedAt,
  };
}
