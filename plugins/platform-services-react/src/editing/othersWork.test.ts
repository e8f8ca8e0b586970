import { DocumentDraft } from '@plinth/backstage-plugin-platform-services-common/document';
import { DraftBase } from './editingStart';
import { readOthersWork } from './othersWork';

function draftOf(document: string, etag: string): DocumentDraft<string> {
  return {
    serviceRef: 'platformservice:default/notes',
    document,
    basedOn: 3,
    updatedAt: '2026-11-22T12:03:00Z',
    updatedBy: 'user:default/data-sre',
    findings: [],
    notChecked: [],
    etag,
  };
}

function read(options: {
  mine: DraftBase<string>;
  draft?: DocumentDraft<string>;
  newest: number;
}) {
  return readOthersWork({
    mine: options.mine,
    first: 'first',
    readDraft: async () => options.draft,
    readNewestNumber: async () => options.newest,
    readRevision: async number => ({
      document: `revision ${number}`,
      publishedAt: '2026-11-22T12:00:00Z',
    }),
  });
}

const MINE = { etag: 'mine', basedOn: 3, document: 'saved by me' };

describe('what others have made of a document', () => {
  it('is their draft, on top of which mine goes on', async () => {
    const draft = draftOf('saved by them', 'theirs');
    expect(await read({ mine: MINE, draft, newest: 4 })).toEqual({
      theirs: {
        document: 'saved by them',
        by: 'user:default/data-sre',
        at: '2026-11-22T12:03:00Z',
      },
      base: 'saved by me',
      draft,
      next: { etag: 'theirs', basedOn: 3, document: 'saved by them' },
    });
  });

  it('is the revision that they made of the draft, which mine changes from then on', async () => {
    expect(await read({ mine: MINE, newest: 4 })).toEqual({
      theirs: {
        document: 'revision 4',
        revision: 4,
        at: '2026-11-22T12:00:00Z',
      },
      base: 'saved by me',
      next: { basedOn: 4, document: 'revision 4' },
    });
  });

  it('is a revision beside my draft: both began with the one before', async () => {
    const draft = draftOf('saved by me', 'mine');
    expect(await read({ mine: MINE, draft, newest: 4 })).toMatchObject({
      theirs: { document: 'revision 4', revision: 4 },
      base: 'revision 3',
      next: { etag: 'mine', basedOn: 4, document: 'saved by me' },
    });
    const unpublished = { ...MINE, basedOn: 0 };
    expect(await read({ mine: unpublished, draft, newest: 1 })).toMatchObject({
      theirs: { revision: 1 },
      base: 'first',
    });
  });

  it('is nothing when they have discarded the draft', async () => {
    expect(await read({ mine: MINE, newest: 3 })).toEqual({
      base: 'saved by me',
      draft: undefined,
      next: { etag: undefined, basedOn: 3, document: 'saved by me' },
    });
  });
});
