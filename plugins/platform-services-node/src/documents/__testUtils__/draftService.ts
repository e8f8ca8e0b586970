import { parseYamlDocument } from '@plinth/backstage-plugin-platform-services-common/document';
import { DocumentAnnouncer } from '../DocumentAnnouncer';
import { DocumentStore } from '../store/DocumentStore';
import { DraftPublisher } from '../drafts/DraftPublisher';
import { RevisionAmender } from '../drafts/RevisionAmender';
import { DraftService } from '../drafts/DraftService';
import { DraftStore } from '../store/DraftStore';
import { DraftKind } from '../types';
import { Note, noteKind, noteSchema } from './notes';

/** Notes as drafts. */
const noteDraftKind: DraftKind<Note> = {
  check: async ({ content }) => ({
    ...parseYamlDocument<Note>({
      text: JSON.stringify(content),
      kind: 'Note',
      schema: noteSchema,
    }),
    notChecked: [],
  }),
  seal: ({ document, message, by, effectiveFrom }) => ({
    ...document,
    spec: {
      ...document.spec,
      change: { message, by },
      ...(effectiveFrom && { effectiveFrom }),
    },
  }),
};

/** Editing of notes, in a host where nothing is listened to. */
export function createDraftService(options: {
  store: DocumentStore<Note>;
  drafts: DraftStore<Note>;
}) {
  const nothing = async () => {};
  const logger = {
    error: nothing,
    warn: nothing,
    info: nothing,
    debug: nothing,
    child: () => logger,
  };
  const audit: string[] = [];
  const auditor = {
    createEvent: async ({ eventId }: { eventId: string }) => ({
      success: async () => {
        audit.push(eventId);
      },
      fail: async () => {
        audit.push(`${eventId} failed`);
      },
    }),
  };
  const parts = {
    ...options,
    kind: noteKind,
    draftKind: noteDraftKind,
    announcer: DocumentAnnouncer.create({
      pluginId: 'notes',
      auditor,
      events: { publish: nothing, subscribe: nothing },
      signals: { publish: nothing },
      logger,
    }),
    auditor,
  };
  return {
    service: DraftService.create<Note>(parts),
    publisher: DraftPublisher.create<Note>(parts),
    amender: RevisionAmender.create<Note>(parts),
    audit,
  };
}
