import {
  lintRoadmap,
  parseRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { roadmapYaml } from './__testUtils__/roadmapYaml';
import { draftsIn, draftsOf, hideDrafts } from './hideDrafts';

describe('hideDrafts', () => {
  const check = (text: string) => {
    const { document, findings, value } = parseRoadmap(text);
    return document
      ? hideDrafts({
          ...lintRoadmap(document),
          drafts: draftsOf(document),
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
      apiVersion: 'plinth/v1alpha1',
      kind: 'Roadmap',
      metadata: { name: 'db' },
      spec: {
        service: 'platformservice:default/db',
        intervals: [
          {
            name: 'secret-interval',
            start: '2026-12-14',
            end: '2027-01-24',
            state: 'draft',
            committed: [published, { project: 'Hush', key: 'hush' }],
          },
        ],
        next: [published],
      },
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
