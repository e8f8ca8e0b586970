import fc from 'fast-check';
import Parser from 'rss-parser';
import { PublishedChanges, roadmapAtom } from './roadmapAtom';

const REVISIONS: PublishedChanges[] = [
  {
    serviceRef: 'platformservice:default/postgres',
    title: 'Managed Postgres',
    revision: 4,
    publishedAt: '2026-11-20T10:30:00+01:00',
    publishedBy: 'user:default/data-platform-ppo',
    message: 'Week 3',
    changes: [
      {
        kind: 'deliverable-status',
        itemKey: 'pitr',
        project: 'Point-in-time <recovery> & more',
        deliverableKey: 'restore',
        text: 'Restore',
        from: 'in-progress',
        to: 'at-risk',
        reason: 'load test failed',
      },
      { kind: 'item-shipped', itemKey: 'pitr', project: 'Recovery' },
    ],
  },
  {
    serviceRef: 'platformservice:default/postgres',
    title: 'Managed Postgres',
    revision: 3,
    publishedAt: '2026-11-13T09:30:00Z',
    message: '',
    changes: [
      {
        kind: 'interval-dates',
        interval: '2026-6',
        from: '2026-11-02/2026-12-06',
        to: '2026-11-02/2026-12-13',
        reason: 'holidays',
      },
    ],
  },
];

const OPTIONS = {
  id: 'urn:plinth:roadmap:feed',
  title: 'My roadmaps',
  selfUrl: 'https://example.com/api/platform-roadmap/feeds/token/atom.xml',
  pageUrl: 'https://example.com/platform-roadmap',
  urlOf: ({ itemKey }: { itemKey?: string }) =>
    `https://example.com/roadmap${itemKey ? `?item=${itemKey}&x="1"` : ''}`,
  now: '2026-11-22T10:00:00Z',
};

function parse(text: string) {
  return new Parser<{ updated: string }, { id: string; updated: string }>({
    customFields: { feed: ['updated'], item: ['updated'] },
  }).parseString(text);
}

describe('roadmapAtom', () => {
  it('has an entry for each change, which an independent parser reads', async () => {
    const text = roadmapAtom({ ...OPTIONS, revisions: REVISIONS });
    const feed = await parse(text);
    expect(feed).toMatchObject({
      title: 'My roadmaps',
      link: 'https://example.com/platform-roadmap',
      feedUrl: OPTIONS.selfUrl,
      updated: '2026-11-20T09:30:00.000Z',
    });
    expect(feed.items).toMatchObject([
      {
        id: 'urn:plinth:roadmap:platformservice%3Adefault%2Fpostgres:item:pitr:revision:4:deliverable-status:restore',
        title:
          'Managed Postgres: "Restore" of "Point-in-time <recovery> & more" is now At risk, was In progress: load test failed.',
        updated: '2026-11-20T09:30:00.000Z',
        author: 'user:default/data-platform-ppo',
        link: 'https://example.com/roadmap?item=pitr&x="1"',
        content: 'Week 3',
      },
      {
        id: 'urn:plinth:roadmap:platformservice%3Adefault%2Fpostgres:item:pitr:revision:4:item-shipped',
        author: 'user:default/data-platform-ppo',
      },
      {
        id: 'urn:plinth:roadmap:platformservice%3Adefault%2Fpostgres:interval:2026-6:revision:3:interval-dates',
        updated: '2026-11-13T09:30:00.000Z',
        author: 'Managed Postgres',
        link: 'https://example.com/roadmap',
      },
    ]);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(3);
    const newer = { ...REVISIONS[0], revision: 5 };
    const later = await parse(
      roadmapAtom({ ...OPTIONS, revisions: [newer, ...REVISIONS] }),
    );
    expect(later.items.slice(2).map(({ id }) => id)).toEqual(
      feed.items.map(({ id }) => id),
    );
  });

  it('is a feed without entries when nothing was published', async () => {
    const feed = await parse(roadmapAtom({ ...OPTIONS, revisions: [] }));
    expect(feed).toMatchObject({
      items: [],
      updated: '2026-11-22T10:00:00.000Z',
    });
  });

  it('is read, whatever people wrote', async () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const everyText = fc.asyncProperty(anyText, async project => {
      const text = roadmapAtom({
        ...OPTIONS,
        title: project,
        urlOf: () => `javascript:${project}`,
        revisions: [
          {
            ...REVISIONS[0],
            title: project,
            message: `${project}]]><script>`,
            changes: [{ kind: 'item-shipped', itemKey: 'a', project }],
          },
        ],
      });
      expect(text).not.toMatch(/javascript:|(?![\r\n\t])\p{Cc}/u);
      const { items } = await parse(text);
      expect(items).toHaveLength(1);
      expect(items[0].content).toContain(']]><script>');
    });
    await expect(fc.assert(everyText)).resolves.toBeUndefined();
  });
});
