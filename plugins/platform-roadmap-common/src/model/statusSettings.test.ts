import { diffRoadmaps } from '../diff';
import { itemStatus } from './status';
import { readStatusSettings } from './statusSettings';
import { Roadmap } from './types';

describe('readStatusSettings', () => {
  it('calls and ranks statuses as it is configured, and else as usual', () => {
    expect(readStatusSettings(undefined)).toEqual({
      statusLabels: {},
      severity: ['blocked', 'at-risk', 'possible-delay'],
    });
    const settings = readStatusSettings({
      labels: { 'possible-delay': ' Amber ', 'at-risk': 'Red' },
      severity: ['at-risk', 'blocked', 'possible-delay'],
    });
    expect(settings).toEqual({
      statusLabels: { 'possible-delay': 'Amber', 'at-risk': 'Red' },
      severity: ['at-risk', 'blocked', 'possible-delay'],
    });
    const deliverables = [
      { status: 'blocked' as const },
      { status: 'at-risk' as const },
    ];
    expect(itemStatus(deliverables)).toBe('blocked');
    expect(itemStatus(deliverables, settings)).toBe('at-risk');
    // The names of two may be exchanged.
    expect(
      readStatusSettings({ labels: { done: 'Deferred', deferred: 'Done' } })
        .statusLabels,
    ).toEqual({ done: 'Deferred', deferred: 'Done' });
  });

  it.each([
    ['red', ' must be a group of fields.'],
    [{ colours: {} }, '.colours is not known; known are labels and severity.'],
    [
      { labels: { late: 'Late' } },
      '.labels.late is not a status; statuses are not-started, in-progress, possible-delay, at-risk, blocked, done, deferred, wont-do.',
    ],
    [{ labels: { done: ' ' } }, '.labels.done must be a text.'],
    [
      { labels: { done: 'x'.repeat(61) } },
      '.labels.done has 61 characters; 60 are allowed.',
    ],
    [
      { labels: { blocked: 'at risk' } },
      '.labels calls both at-risk and blocked "at risk"; call one of them otherwise.',
    ],
    [
      { severity: 'blocked' },
      '.severity must be a list; write possible-delay, at-risk, blocked in the order you want, gravest first.',
    ],
    [
      { severity: ['done'] },
      '.severity[0] is "done", which is not a status that needs attention; write possible-delay, at-risk, blocked in the order you want, gravest first.',
    ],
    [
      { severity: ['blocked', 'blocked', 'at-risk'] },
      '.severity must name each of them once; write possible-delay, at-risk, blocked in the order you want, gravest first.',
    ],
  ])('says of %j what is wrong', (value, message) => {
    expect(() => readStatusSettings(value)).toThrow(
      `Configuration platformRoadmap.statuses${message}`,
    );
  });

  it('changes what readers are told of an item', () => {
    const roadmap = (...statuses: Array<'blocked' | 'at-risk'>): Roadmap => ({
      apiVersion: 'plinth/v1alpha1',
      kind: 'Roadmap',
      metadata: { name: 'db' },
      spec: {
        service: 'platformservice:default/db',
        intervals: [],
        next: [
          {
            key: 'pitr',
            project: 'Recovery',
            deliverables: statuses.map((status, index) => ({
              key: `d${index}`,
              text: `Part ${index}`,
              status,
            })),
          },
        ],
      },
    });
    const sides = {
      from: roadmap('at-risk', 'blocked'),
      to: roadmap('at-risk'),
    };
    const ofItem = (changes: ReturnType<typeof diffRoadmaps>) =>
      changes.filter(({ kind }) => kind === 'item-status');
    expect(ofItem(diffRoadmaps(sides))).toMatchObject([
      { from: 'blocked', to: 'at-risk' },
    ]);
    const severity = ['at-risk', 'blocked', 'possible-delay'] as const;
    expect(ofItem(diffRoadmaps({ ...sides, severity }))).toEqual([]);
  });
});
