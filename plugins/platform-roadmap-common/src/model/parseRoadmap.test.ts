import { POSTGRES_YAML } from '../__testUtils__/roadmaps';
import { parseRoadmap } from './parseRoadmap';

function summary(text: string) {
  return parseRoadmap(text).findings.map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
  );
}

const HEAD = `apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: r}
spec:
  service: platformservice:default/r
`;

describe('parseRoadmap', () => {
  it('reads the document of the specification', () => {
    const { document, findings, locate } = parseRoadmap(POSTGRES_YAML);
    expect(findings).toEqual([]);
    expect(document?.spec.intervals[0]).toMatchObject({
      name: '2026-6',
      start: '2026-11-02',
      balance: { feature: 50 },
      committed: [{ key: 'pitr', target: { date: '2026-12' } }],
      uncommitted: [],
    });
    expect(locate(['spec', 'intervals', 0, 'committed', 0, 'project'])).toEqual(
      { line: 18, column: 20 },
    );
  });

  it('lets lists be left out and years be numbers', () => {
    expect(parseRoadmap(HEAD).document?.spec.intervals).toEqual([]);
    const { document, findings } = parseRoadmap(`${HEAD}
  intervals:
    - {name: 2027, start: 2027-01-01, end: 2027-02-01, state: draft}
  later:
    - project: Someday
      goal: {text: Less work, persona: developer}
      target: {date: 2027, resolution: year}
      movesTasks: [{task: backup.restore-test, from: consumer, to: platform}]
      deprecates: [{service: PlatformService:default/old, on: 2027-03-31}]
      dependsOn: [{item: other}]
`);
    expect(findings).toEqual([]);
    expect(document?.spec.intervals[0]).toMatchObject({
      name: '2027',
      committed: [],
    });
    expect(document?.spec.later?.[0].target?.date).toBe('2027');
  });

  it('says field, value, what is allowed, and where', () => {
    expect(
      summary(`${HEAD}  reviewEvery: weekly
  intervals:
    - name: a
      start: 2026-02-30
      end: 2026-03-30
      state: open
      commited: []
      committed:
        - project: P
          goal: 7
          stakeholders:
            - {kind: user}
            - {ref: component:default/x, kind: boss}
          target: {date: soon, resolution: month}
          links: [{url: 'javascript:alert(1)'}]
          deliverables: [{text: T, status: finished}]
`),
    ).toEqual([
      expect.stringMatching(/^6:16 schema spec\.reviewEvery is "weekly"/),
      expect.stringMatching(/^12:7 schema "commited" .* "committed"/),
      expect.stringMatching(/^9:14 schema .*start is "2026-02-30"/),
      expect.stringMatching(/^11:14 schema .*draft, active, closed/),
      expect.stringMatching(/^18:21 schema .*group or user/),
      expect.stringMatching(/^18:48 schema .*customer, user, supplier/),
      expect.stringMatching(/^19:26 schema .*2027-Q1/),
      expect.stringMatching(/^20:25 schema .*https/),
      expect.stringMatching(/^21:44 schema .*"finished"; use one of/),
    ]);
    expect(
      summary(`${HEAD}  next:
    - project: P
      stakeholders: [{kind: user}]
`),
    ).toEqual([
      '8:22 schema Stakeholder 1 of "P" has neither ref nor name; give one of them.',
    ]);
  });
});
