import { mockCredentials } from '@backstage/backend-test-utils';
import { DocumentSummaries } from './DocumentSummaries';

const DAY = '2026-11-22T10:00:00.000Z';

function setUp(options: { readable?: string[]; maxKept?: number } = {}) {
  const summary = (name: string, number: number) => ({
    documentId: `id-${name}`,
    serviceRef: `platformservice:default/${name}`,
    number,
    publishedAt: DAY,
    effectiveFrom: DAY,
    message: '',
  });
  const stored = [
    { ...summary('db', 3), standing: 'in-force' as const },
    { ...summary('db', 4), standing: 'announced' as const },
    { ...summary('log', 1), standing: 'in-force' as const },
  ];
  const store = {
    listStanding: jest.fn(async ({ serviceRefs }: { serviceRefs: string[] }) =>
      stored.filter(({ serviceRef }) => serviceRefs.includes(serviceRef)),
    ),
    getRevisions: jest.fn(
      async (asked: Array<{ documentId: string; number: number }>) =>
        asked.map(({ documentId, number }) => ({
          ...summary(documentId.slice(3), number),
          documentId,
          content: { name: documentId },
          verdict: { ruleSet: '1', findings: [], notChecked: [] },
        })),
    ),
  };
  const readableRefs = jest.fn(
    async ({ refs }: { refs: Iterable<string> }) =>
      new Set([...refs].filter(ref => options.readable?.includes(ref) ?? true)),
  );
  let now = new Date(DAY);
  const summarize = jest.fn(({ revision }) => ({
    text: `${revision.content.name} ${revision.number}`,
  }));
  const summaries = DocumentSummaries.create<
    { name: string },
    { text: string }
  >({
    store,
    readableRefs: { readableRefs, readerFor: jest.fn() },
    summarize,
    now: () => now,
    ...(options.maxKept && { maxKept: options.maxKept }),
  });
  return {
    store,
    readableRefs,
    summarize,
    setNow: (text: string) => {
      now = new Date(text);
    },
    ask: (...serviceRefs: string[]) =>
      summaries.getSummaries({
        serviceRefs,
        credentials: mockCredentials.user(),
      }),
  };
}

const DB = 'platformservice:default/db';
const LOG = 'platformservice:default/log';
const GONE = 'platformservice:default/gone';

describe('DocumentSummaries', () => {
  it('asks once for rights and twice for documents, however many there are', async () => {
    const { ask, store, readableRefs } = setUp();
    const many = Array.from({ length: 197 }, (_, index) => `${GONE}-${index}`);
    expect(await ask('PlatformService:default/DB', LOG, GONE, ...many)).toEqual(
      {
        items: [
          { serviceRef: DB, text: 'id-db 3' },
          { serviceRef: LOG, text: 'id-log 1' },
        ],
      },
    );
    expect(readableRefs).toHaveBeenCalledTimes(1);
    expect(store.listStanding).toHaveBeenCalledTimes(1);
    expect(store.getRevisions).toHaveBeenCalledTimes(1);
  });

  it('leaves out alike what is unknown and what may not be read', async () => {
    const { ask } = setUp({ readable: [LOG] });
    expect(await ask(DB)).toEqual({ items: [] });
    expect(await ask(GONE)).toEqual({ items: [] });
    expect((await ask(DB, LOG)).items).toHaveLength(1);
  });

  it('works a revision out once a day', async () => {
    const { ask, summarize, setNow } = setUp();
    await ask(DB, LOG);
    await ask(LOG, DB);
    expect(summarize).toHaveBeenCalledTimes(2);
    setNow('2026-11-23T00:00:00.000Z');
    await ask(DB);
    expect(summarize).toHaveBeenCalledTimes(3);
    expect(summarize).toHaveBeenLastCalledWith(
      expect.objectContaining({ today: new Date('2026-11-23') }),
    );
  });

  it('answers in full whatever others ask, and make it forget, meanwhile', async () => {
    const { ask, store } = setUp({ maxKept: 1 });
    await ask(DB);
    const read = store.getRevisions.getMockImplementation();
    let goOn = () => {};
    const isHeldUp = new Promise<void>(resolve => {
      goOn = resolve;
    });
    store.getRevisions.mockImplementationOnce(async asked => {
      await isHeldUp;
      return read?.(asked) ?? [];
    });
    const slow = ask(DB, LOG);
    // Takes the only place, in which the summary of the database was.
    await ask(LOG);
    goOn();
    expect((await slow).items).toEqual([
      { serviceRef: DB, text: 'id-db 3' },
      { serviceRef: LOG, text: 'id-log 1' },
    ]);
  });
});
