import { managedPostgresYaml } from '../__fixtures__/managedPostgres';
import { parseMatrix } from './parseMatrix';

function messages(text: string) {
  return parseMatrix(text).findings.map(
    finding => `${finding.line}:${finding.column} ${finding.message}`,
  );
}

describe('parseMatrix', () => {
  it('reads the document of the design in one spelling', () => {
    const { document, findings } = parseMatrix(managedPostgresYaml);
    expect(findings).toEqual([]);
    expect(document?.spec.service).toBe(
      'platformservice:default/managed-postgres',
    );
    expect(document?.spec.parties[1].group).toBe('group:default/data-platform');
    expect(document?.spec.tasks[0].assignments).toEqual({
      provider: { involvement: 'I' },
      platform: {
        involvement: 'R',
        duty: 'Restore the newest backup.',
        runbook: 'https://example.com/runbook',
      },
      consumer: {
        involvement: 'A',
        duty: 'Check the restored data.',
        due: 'P90D',
        marks: ['1'],
      },
    });
    expect(document?.spec.tasks[0].overrides?.[0].assignments).toEqual({
      platform: { involvement: 'C' },
      consumer: { involvement: 'RA' },
    });
    expect(document?.spec.tasks[1].assignments.platform).toEqual({
      involvement: 'RA',
    });
  });

  it('says what is wrong, where, and what is allowed', () => {
    expect(
      messages(
        managedPostgresYaml
          .replace('service: managed', 'service: component:managed')
          .replace('when: {cni: custom}', 'when: {cni: {$matches: c}}')
          .replace('group: data-platform', 'group: user:someone'),
      ),
    ).toEqual([
      '5:12 "component:managed-postgres" is a component; it must be a platformservice, such as platformservice:default/name.',
      '12:51 "user:someone" is a user; it must be a group, such as group:default/name.',
      '31:11 $matches cannot compare a fact; use one of $in, $exists, $hasPrefix, $contains.',
    ]);
    expect(
      messages(
        managedPostgresYaml
          .replace('scheme: raci', 'scheme: rasic')
          .replace('canonical:', 'cannonical:')
          .replace('runbook: https:', 'runbook: javascript:')
          .replace('due: P90D', 'due: 90d'),
      ),
    ).toEqual([
      expect.stringMatching(/^6:11 .*"rasic".*did you mean "rasci"/),
      expect.stringMatching(/^22:7 .*did you mean "canonical"/),
      expect.stringMatching(/^26:\d+ .*runbook.*https/),
      expect.stringMatching(/^27:\d+ .*ISO 8601/),
    ]);
  });

  it('takes no text that cannot be stored', () => {
    const text = managedPostgresYaml.replace(
      'Restore the newest backup.',
      '"Restore\\0 it."',
    );
    expect(messages(text)).toEqual([
      expect.stringMatching(
        /^\d+:\d+ spec\.tasks\[0\]\.assignments\.platform\.duty holds a NUL/,
      ),
    ]);
  });

  it('takes letters in any order and leaves what is no letter to lint', () => {
    const { document, findings } = parseMatrix(
      managedPostgresYaml.replace(
        'platform: A/R',
        'platform: "i, R", provider: , consumer: Restores it',
      ),
    );
    expect(findings).toEqual([]);
    expect(document?.spec.tasks[1].assignments).toEqual({
      platform: { involvement: 'RI' },
      provider: { involvement: '' },
      consumer: { involvement: 'Restores it' },
    });
  });

  it('takes a review and suppressions, and says what is wrong with them', () => {
    const withMore = (more: string) =>
      managedPostgresYaml.replace('  parties:', `${more}\n  parties:`);
    const { document, findings } = parseMatrix(
      withMore(`  review: {last: 2026-01-01, every: P1Y, by: group:default/sre}
  suppressions: [{rule: W14, task: restore-test, reason: Coming., until: 2026-12-31}]`),
    );
    expect(findings).toEqual([]);
    expect(document?.spec.review?.last).toBe('2026-01-01');
    expect(document?.spec.suppressions?.[0].until).toBe('2026-12-31');
    expect(messages(withMore('  review: {last: soon, every: 90}'))).toEqual([
      expect.stringMatching(/^10:18 .*YYYY-MM-DD/),
      expect.stringMatching(/^10:31 /),
    ]);
  });
});
