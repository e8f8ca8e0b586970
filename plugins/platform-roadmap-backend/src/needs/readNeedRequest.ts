import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { NeedRequest } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentCall,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { requireLink, requireWords } from './checkNeed';
import { FollowUpStore } from './FollowUpStore';
import { NewNeed } from './newNeedRow';

/** Channels that need no role. */
const CHANNELS_OF_READERS = ['request', 'follow-up'];

/** A request to take down a need, and who sends it. */
interface SentRequest {
  request: NeedRequest;
  /** Full ref of the user. */
  by: string;
}

/** Whether somebody writes down what others asked for. */
export function speaksForOthers({ request, by }: SentRequest): boolean {
  const { askedBy, askedByName, channel } = request;
  return (
    (askedBy !== undefined && fullRef(askedBy) !== by) ||
    askedByName !== undefined ||
    (channel !== undefined && !CHANNELS_OF_READERS.includes(channel))
  );
}

/**
 * What is to be stored for a request.
 *
 * @throws InputError when it names what the caller may not read, or lacks something
 * @throws NotFoundError when it answers a follow-up that the caller was not asked
 */
export async function readNeedRequest(
  options: DocumentCall &
    SentRequest & {
      followUps: FollowUpStore;
      readableRefs: ReadableRefsService;
    },
): Promise<Omit<NewNeed, 'documentId'>> {
  const { request, by, serviceRef, followUps } = options;
  const { followUp, askedByName } = request;
  const entityRef = request.entityRef && fullRef(request.entityRef);
  const askedBy = request.askedBy
    ? fullRef(request.askedBy)
    : (!askedByName && by) || undefined;
  await requireReadable({
    ...options,
    refs: [
      ...(entityRef ? [entityRef] : []),
      ...(askedBy && askedBy !== by ? [askedBy] : []),
    ],
  });
  if (followUp) {
    const found = await followUps.getFollowUp(followUp);
    if (found?.userRef !== by || found.serviceRef !== serviceRef) {
      throw new NotFoundError(`No follow-up ${followUp}`);
    }
  } else if (request.channel === 'follow-up') {
    throw new InputError('Say in followUp which questions it answers.');
  }
  return {
    text: requireWords(request.text, 'The text'),
    kind: request.kind ?? 'user',
    channel: followUp ? 'follow-up' : request.channel ?? 'request',
    importance: request.importance ?? 'medium',
    ...(askedBy && { askedBy }),
    ...(askedByName && { askedByName: requireWords(askedByName, 'The name') }),
    ...(entityRef && { entityRef }),
    ...(request.link && { link: requireLink(request.link) }),
    ...(followUp && { followUp }),
  };
}

async function requireReadable(
  options: DocumentCall & { refs: string[]; readableRefs: ReadableRefsService },
): Promise<void> {
  const { refs, credentials, readableRefs } = options;
  const readable = await readableRefs.readableRefs({
    refs,
    credentials,
    fresh: true,
  });
  for (const ref of refs) {
    if (!readable.has(ref)) {
      throw new InputError(`No entity ${ref} in the catalog`);
    }
  }
}

function fullRef(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    throw new InputError(`'${ref}' is no full reference of an entity`);
  }
}
