import fc from 'fast-check';
import { anyRoadmap } from '../__testUtils__/roadmaps';
import { diffRoadmaps, RoadmapChange } from '../diff';
import { composeDigest } from './composeDigest';
import { digestHtml } from './digestHtml';
import { digestMarkdown } from './digestMarkdown';
import { digestText } from './digestText';
import { Digest } from './types';

const changes: RoadmapChange[] = [
  {
    kind: 'item-shipped',
    itemKey: 'proxies',
    project: 'Proxies',
    from: 'in-progress',
    to: 'done',
  },
  {
    kind: 'deliverable-status',
    itemKey: 'recovery',
    project: 'Recovery',
    deliverableKey: 'restore',
    text: 'Restore',
    from: 'in-progress',
    to: 'possible-delay',
    reason: 'The load test failed',
  },
  {
    kind: 'interval-dates',
    interval: '2026-6',
    from: '2026-11-02/2026-12-13',
    to: '2026-11-02/2026-12-20',
    reason: 'Holidays',
  },
  {
    kind: 'deliverable-status',
    itemKey: 'proxies',
    project: 'Proxies',
    deliverableKey: 'rollout',
    text: 'Rollout',
    from: 'in-progress',
    to: 'done',
  },
];

function compose(
  parts: Partial<Parameters<typeof composeDigest>[0]> = {},
): Digest {
  const digest = composeDigest({
    roadmapTitle: 'Managed Postgres',
    serviceRef: 'platformservice:default/managed-postgres',
    changes,
    from: '2026-11-02',
    to: '2026-11-16',
    ...parts,
  });
  if (!digest) {
    throw new Error('Nothing changed');
  }
  return digest;
}

const links = {
  roadmap: 'https://portal.example.com/roadmap',
  item: (key: string) => `https://portal.example.com/roadmap?item=${key}`,
  subscription: 'https://portal.example.com/settings?a=1&b=2',
};

describe('a digest', () => {
  it('says first what readers care about first, and once', () => {
    expect(compose()).toEqual({
      title: 'Managed Postgres: what changed from 2026-11-02 to 2026-11-16',
      roadmapTitle: 'Managed Postgres',
      serviceRef: 'platformservice:default/managed-postgres',
      summary: ['1 item shipped', '1 line needs attention', '1 date changed'],
      sections: [
        {
          topic: 'shipped',
          title: 'Shipped',
          lines: [{ text: '"Proxies" has shipped.', itemKey: 'proxies' }],
        },
        {
          topic: 'attention',
          title: 'Needs attention',
          lines: [
            {
              text: '"Restore" of "Recovery" is now Possible delay, was In progress: The load test failed.',
              itemKey: 'recovery',
            },
          ],
        },
        {
          topic: 'dates',
          title: 'Dates',
          lines: [
            {
              text: 'Interval 2026-6 is now from 2026-11-02 to 2026-12-20, was from 2026-11-02 to 2026-12-13: Holidays.',
            },
          ],
        },
      ],
    });
  });

  it('is not sent when nothing changed', () => {
    expect(
      composeDigest({
        roadmapTitle: 'Managed Postgres',
        serviceRef: 'platformservice:default/managed-postgres',
        changes: [],
        from: '2026-11-02',
        to: '2026-11-16',
        freshness: { state: 'stale', reviewedOn: '2026-11-01', days: 15 },
      }),
    ).toBeUndefined();
  });

  it('says when the roadmap is stale, and only then', () => {
    const last = (
      freshness: Parameters<typeof composeDigest>[0]['freshness'],
    ) => compose({ freshness }).summary.at(-1);
    expect(last({ state: 'stale', reviewedOn: '2026-11-01', days: 15 })).toBe(
      'Not up to date: last reviewed on 2026-11-01',
    );
    expect(last({ state: 'stale' })).toBe(
      'Not up to date: this interval has never been reviewed',
    );
    expect(last({ state: 'due', reviewedOn: '2026-11-08', days: 8 })).toBe(
      '1 date changed',
    );
  });

  it('stays short, and says what it left out', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      kind: 'item-added' as const,
      itemKey: `item-${index}`,
      project: `Item ${index}`,
      to: 'next',
    }));
    const [section] = compose({ changes: many }).sections;
    expect(section.lines).toHaveLength(25);
    expect(section.more).toBe(5);
    const digest = compose({ changes: many, maxLines: 1 });
    expect(digest.summary).toEqual(['30 lines added or removed']);
    expect(digestText(digest)).toContain(
      'NEW AND REMOVED\n- "Item 0" is new, in Next.\n- and 29 more',
    );
    expect(digestHtml(digest)).toMatch(/<li [^>]+>and 29 more<\/li>/);
    expect(digestMarkdown(digest)).toContain('\n- and 29 more');
  });

  it('uses the labels of the adopter', () => {
    const digest = compose({ statusLabels: { 'possible-delay': 'Amber' } });
    expect(digest.sections[1].lines[0].text).toContain('is now Amber');
  });
});

describe('its plain text', () => {
  it('reads well without any markup', () => {
    expect(digestText(compose(), { links })).toBe(
      [
        'Managed Postgres: what changed from 2026-11-02 to 2026-11-16',
        '',
        '1 item shipped. 1 line needs attention. 1 date changed.',
        '',
        'SHIPPED',
        '- "Proxies" has shipped.',
        '',
        'NEEDS ATTENTION',
        '- "Restore" of "Recovery" is now Possible delay, was In progress: The load test failed.',
        '',
        'DATES',
        '- Interval 2026-6 is now from 2026-11-02 to 2026-12-20, was from 2026-11-02 to 2026-12-13: Holidays.',
        '',
        'The roadmap: https://portal.example.com/roadmap',
        '',
        'Change or end these messages: https://portal.example.com/settings?a=1&b=2',
      ].join('\n'),
    );
  });
});

describe('its HTML', () => {
  it('is a document for mail readers: inline styles, nothing that is loaded or run', () => {
    const html = digestHtml(compose(), { links });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(html).not.toMatch(/<(script|style|link|img|iframe|form)\b/i);
    expect(html).toContain(
      'href="https://portal.example.com/roadmap?item=recovery"',
    );
    expect(html).toContain(
      'href="https://portal.example.com/settings?a=1&amp;b=2"',
    );
    expect(html).toContain('>&quot;Proxies&quot; has shipped.</a>');
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(document.title).toBe(compose().title);
    expect(
      [...document.querySelectorAll('h2')].map(each => each.textContent),
    ).toEqual(['Shipped', 'Needs attention', 'Dates']);
  });

  it('leaves out addresses that may not be followed', () => {
    const html = digestHtml(compose(), {
      links: {
        roadmap: 'javascript:alert(1)',
        item: () => 'data:text/html,hello',
        subscription: 'vbscript:x',
      },
    });
    expect(html).not.toContain('href');
  });
});

describe('its Markdown', () => {
  it('has links, and headings that fit where it is put', () => {
    expect(digestMarkdown(compose(), { links, level: 2 })).toBe(
      [
        '## Managed Postgres: what changed from 2026-11-02 to 2026-11-16',
        '1 item shipped. 1 line needs attention. 1 date changed.',
        '### Shipped',
        '- ["Proxies" has shipped.](<https://portal.example.com/roadmap?item=proxies>)',
        '### Needs attention',
        '- ["Restore" of "Recovery" is now Possible delay, was In progress: The load test failed.](<https://portal.example.com/roadmap?item=recovery>)',
        '### Dates',
        '- Interval 2026-6 is now from 2026-11-02 to 2026-12-20, was from 2026-11-02 to 2026-12-13: Holidays.',
        '[The roadmap](<https://portal.example.com/roadmap>)',
        '[Change or end these messages](<https://portal.example.com/settings?a=1&b=2>)',
      ].join('\n\n'),
    );
  });
});

describe('what somebody wrote', () => {
  const nasty = '<img src=x onerror=alert(1)> [a](javascript:b) \n# c & "d"';

  it('is text in every form', () => {
    const digest = compose({
      roadmapTitle: nasty,
      changes: [
        { kind: 'item-removed', itemKey: nasty, project: nasty, from: 'next' },
      ],
    });
    const html = digestHtml(digest, { links });
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('li')?.textContent).toBe(
      `"${nasty}" is no longer on the roadmap.`,
    );
    expect(digestMarkdown(digest)).not.toMatch(/[^\\]<img|[^\\]\[a\]|^# c/m);
    expect(digestText(digest).split('\n')).toHaveLength(6);
  });

  it('never becomes an element, for any two roadmaps', () => {
    fc.assert(
      fc.property(anyRoadmap, anyRoadmap, fc.string(), (from, to, title) => {
        const digest = compose({
          roadmapTitle: `${title}${nasty}`,
          changes: [...changes, ...diffRoadmaps({ from, to })],
          from: nasty,
          to: nasty,
        });
        const document = new DOMParser().parseFromString(
          digestHtml(digest, { links }),
          'text/html',
        );
        expect(
          [...document.body.querySelectorAll('*')].filter(
            ({ localName }) =>
              !/^(table|tbody|tr|td|h1|h2|p|ul|li|a)$/.test(localName),
          ),
        ).toEqual([]);
        expect(document.querySelectorAll('li')).toHaveLength(
          digest.sections.reduce(
            (sum, { lines, more }) => sum + lines.length + (more ? 1 : 0),
            0,
          ),
        );
      }),
      { numRuns: 40 },
    );
  });
});
