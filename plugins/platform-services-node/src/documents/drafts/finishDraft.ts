import { ConflictError, InputError } from '@backstage/errors';
import {
  Finding,
  PublishRequest,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { hashContent } from '../hashing';
import { isError } from '../sync/judgeText';
import { DocumentKind, DraftKind, NewRevision } from '../types';

/**
 * What a draft without errors becomes when it is published.
 *
 * @throws InputError when it is to be in force before today
 * @throws ConflictError when it is what the newest revision is
 */
export function finishDraft<TDocument>(options: {
  kind: DocumentKind<TDocument>;
  draftKind: DraftKind<TDocument>;
  document: TDocument;
  request: PublishRequest;
  /** Full ref of the user. */
  by: string;
  now: Date;
  /** The revision before. */
  newest?: { content: TDocument; summary: RevisionSummary };
}): Omit<NewRevision<TDocument>, 'verdict'> & { publishedBy: string } {
  const { kind, draftKind, document, request, by, now, newest } = options;
  const day = effectiveDay({
    wanted: request.effectiveFrom,
    written: kind.describe(document).effectiveFrom,
    today: now.toISOString().slice(0, 10),
  });
  const seal = (content: TDocument) => {
    const sealed = draftKind.seal({
      document: content,
      message: request.message,
      by,
      ...(day && { effectiveFrom: day }),
    });
    return (
      kind.publish?.({
        document: sealed,
        ...(newest && { previous: newest.content }),
      }) ?? sealed
    );
  };
  const content = seal(document);
  const contentHash = hashContent(content);
  if (
    newest &&
    hashContent(seal(newest.content)) === contentHash &&
    (!day || newest.summary.effectiveFrom.startsWith(day))
  ) {
    throw new ConflictError(
      `The draft says what revision ${newest.summary.number} says: there is nothing to publish.`,
    );
  }
  return {
    content,
    contentHash,
    message: request.message,
    publishedBy: by,
    // Today has begun: what is to be in force today is so from now on.
    ...(day && day > now.toISOString() && { effectiveFrom: day }),
    ...(request.editorial && { editorial: [...new Set(request.editorial)] }),
  };
}

/** Names each error, for whoever wanted to publish. */
export function describeErrors(
  findings: Finding[],
  what: 'draft' | 'change' = 'draft',
): string {
  const errors = findings.filter(isError);
  return [
    errors.length === 1
      ? `An error keeps the ${what} from being published:`
      : `${errors.length} errors keep the ${what} from being published:`,
    ...errors.map(({ rule, path, message }) =>
      path.length > 0
        ? `${rule} at ${path.join('.')}: ${message}`
        : `${rule}: ${message}`,
    ),
  ].join('\n');
}

/** `YYYY-MM-DD`, today or later; undefined: at once. */
function effectiveDay(options: {
  /** As asked for. */
  wanted: string | undefined;
  /** As the document says, perhaps long ago. */
  written: string | undefined;
  today: string;
}): string | undefined {
  const { wanted, written, today } = options;
  if (wanted !== undefined) {
    if (wanted < today) {
      throw new InputError(
        `effectiveFrom is ${wanted}; it must be today (${today}) or later.`,
      );
    }
    return wanted;
  }
  return written && written > today ? written : undefined;
}
