import {
  lintRoadmap,
  parseRoadmap,
  Roadmap,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { roadmapYaml } from './__testUtils__/roadmapYaml';
import { draftsIn, draftsOf, hideDrafts } from './hideDrafts';

function roadmapWith(options: {
  draft?: RoadmapItem[];
  next: RoadmapItem[];
}): Roadmap {
  const { draft, next } = options;
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'Roadmap',
    metadata: { name: 'db' },
    spec: {
      service: 'platformservice:default/db',
      intervals: draft
        ? [
            {
              name: 'secret-interval',
              start: '2026-12-14',
              end: '2027-01-24',
              state: 'draft',
              committed: draft,
            },
          ]
        : [],
      next,
    },
  };
}

describe('hideDrafts', () => {
  const check = (text: string) => {
    const { document, findings, value } = parseRoadmap(text);
    return document
      ? hideDrafts({
          ...lintRoadmap(document),
          drafts: draftsOf({ roadmap: document }),
        })
      : hideDrafts({ findings, drafts: draftsIn(value) });
  };

  it('says of an error in a draft only where it is', () => {
    const text = roadmapYaml({ service: 'db' }).replace(
      '[{text: Hush, status: not-started}]',
      '[{text: Hush, status: hushed}]',
    );
    expect(check(text)).toEqual([
      expect.objectContaining({
        severity: 'error',
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.stringContaining('still a draft'),
      }),
    ]);
  });

  it.each([
    ['in quotes', "state: 'draft'"],
    ['with its key in quotes', '"state": draft'],
    ['with a tag', 'state: !!str draft'],
    ['by its anchor', 'state: *unseen'],
    ['escaped', 'state: "\\x64raft"'],
    ['folded', 'state: >-\n        draft'],
    ['after a question mark', '? state\n      : draft'],
    ['wrongly', 'state: Draft'],
    ['not at all', 'hidden: true'],
  ])('shows nothing of a draft that is marked %s', (_, marked) => {
    const text = roadmapYaml({ service: 'db' })
      .replace(
        'metadata: {name: db, title: db}',
        'metadata: {name: db, title: db, description: &unseen draft}',
      )
      .replace('state: draft', marked)
      .replace('status: not-started', 'status: hush-hush');
    const shown = check(text);
    expect(shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toMatch(/hush/);
    expect(shown).toContainEqual(
      expect.objectContaining({
        line: expect.any(Number),
        message: expect.stringContaining('still a draft'),
      }),
    );
  });

  it('shows nothing of a draft in braces', () => {
    const text = `kind: Roadmap
spec: {intervals: [{"name": x, 'state': "draft", committed: [{project: 7, secret: hush}]}]}
`;
    expect(JSON.stringify(check(text))).not.toMatch(/hush|secret/);
  });

  it('shows no part of a text that cannot be read, but where it is wrong', () => {
    const text = `${roadmapYaml({
      service: 'db',
    })}        hush" "hush: [hush\n`;
    const shown = check(text);
    expect(shown[0]).toMatchObject({
      rule: 'syntax',
      line: expect.any(Number),
    });
    expect(JSON.stringify(shown)).not.toMatch(/hush/);
  });

  it.each([
    ['an alias without an anchor', 'goal: *hush'],
    ['more behind the header of a text', 'goal: >hush\n            text'],
    ['a key that is there twice', 'hush: 1\n          hush: 2'],
  ])('shows nothing of a draft with %s', (_, wrong) => {
    const text = roadmapYaml({ service: 'db' }).replace(
      'goal: Nobody knows yet.',
      wrong,
    );
    const shown = check(text);
    expect(shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toMatch(/hush/);
    for (const finding of shown) {
      expect(finding).toMatchObject({
        rule: 'syntax',
        line: expect.any(Number),
        message: expect.stringContaining('may hold drafts'),
      });
    }
  });

  it('shows nothing of drafts that are a text, or have names instead of places', () => {
    const [published] = roadmapYaml({ service: 'db' }).split('  intervals:');
    for (const intervals of [
      '|\n    - name: hush\n      state: draft',
      'hush',
      '*hush',
      '{hush: {state: draft, state: draft}, hush: 2}',
      '{"hush\\0": {state: draft}}',
    ]) {
      const shown = check(`${published}  intervals: ${intervals}\n`);
      expect(shown.length).toBeGreaterThan(0);
      expect(JSON.stringify(shown)).not.toMatch(/hush/);
      expect(shown[0].line).toEqual(expect.any(Number));
    }
  });

  it('says which field is missing where no draft can be', () => {
    const text = roadmapYaml({ service: 'db' }).replace(
      '  service: platformservice:default/db\n',
      '',
    );
    expect(check(text)[0].message).toBe('spec lacks "service".');
  });

  it('says what the state of an interval can be', () => {
    const text = roadmapYaml({ service: 'db' }).replace(
      'state: draft',
      'state: drafted',
    );
    expect(check(text)[0].message).toMatch(/drafted.*active, closed/);
  });

  it('says all of an error elsewhere', () => {
    const text = roadmapYaml({ service: 'db', status: 'blokced' });
    expect(check(text)[0].message).toContain('blokced');
  });

  it('names nothing that only a draft has, wherever it is found', () => {
    const published = { project: 'Seen', key: 'seen' };
    const drafts = draftsOf({
      roadmap: roadmapWith({
        draft: [
          published,
          { project: 'Hush', key: 'hush' },
          { project: 'A', key: 'a' },
        ],
        next: [published],
      }),
    });
    const shown = (message: string) =>
      hideDrafts({
        findings: [{ rule: 'M08', severity: 'error', message, path: ['spec'] }],
        drafts,
      })[0].message;
    expect(shown('There is no "husch", did you mean "hush"?')).not.toContain(
      'hush',
    );
    expect(shown('"secret-interval" ends on 2027-01-24.')).not.toMatch(
      /secret|2027/,
    );
    expect(shown('There is no "sean", did you mean "seen"?')).toContain('seen');
    expect(shown('It waits for itself: a -> seen -> a.')).not.toContain('a ->');
    expect(shown('An item "a-2" lacks stakeholders.')).toContain('a-2');
  });

  it.each([
    ['made from its words', undefined, 'exit-from-foocorp'],
    [
      'what it was before',
      roadmapWith({ next: [{ project: 'Exit from FooCorp', key: 'leave' }] }),
      'leave',
    ],
  ])('does not name a key that is %s', (_, previous, key) => {
    const roadmap = roadmapWith({
      draft: [{ project: 'Exit from FooCorp' }],
      next: [
        { project: 'Seen', key: 'seen', dependsOn: [{ item: `${key}s` }] },
      ],
    });
    const { findings } = lintRoadmap(roadmap, {
      ...(previous && { previous }),
    });
    expect(JSON.stringify(findings)).toContain(`did you mean ${key}?`);
    const shown = hideDrafts({
      findings,
      drafts: draftsOf({ roadmap, ...(previous && { previous }) }),
    });
    expect(JSON.stringify(shown)).not.toMatch(
      new RegExp(`FooCorp|did you mean ${key}`),
    );
    expect(shown).toContainEqual(
      expect.objectContaining({
        path: ['spec', 'next', 0, 'dependsOn', 0, 'item'],
      }),
    );
  });

  it('drops warnings in drafts and keeps the others', () => {
    const draftOnly = roadmapYaml({ service: 'db' })
      .replace('          goal: Nobody knows yet.\n', '')
      .replace('state: draft', "state: 'draft'");
    const both = draftOnly.replace(
      '          goal: Undo a bad migration within minutes.\n',
      '',
    );
    expect(check(draftOnly)).toEqual([]);
    expect(check(both)).toHaveLength(1);
  });
});
