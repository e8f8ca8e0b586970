import {
  lintRoadmap,
  parseRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { roadmapYaml } from './__testUtils__/roadmapYaml';
import { draftsIn, draftsOf, hideDrafts } from './hideDrafts';

describe('hideDrafts', () => {
  const check = (text: string) => {
    const { document, findings, locate } = parseRoadmap(text);
    return document
      ? hideDrafts({
          ...lintRoadmap(document),
          drafts: draftsOf(document),
        })
      : hideDrafts({ findings, drafts: draftsIn({ text, locate }) });
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
