import fc from 'fast-check';
import { managedPostgresYaml } from '../../__fixtures__/managedPostgres';
import { parseMatrix } from '../../model/parseMatrix';
import { ResponsibilityMatrix } from '../../model/types';
import { writeMatrixMarkdown } from './writeMatrixMarkdown';

const matrix = parseMatrix(managedPostgresYaml)
  .document as ResponsibilityMatrix;

describe('writeMatrixMarkdown', () => {
  it('writes the parties, a table per area with every case, and the footnotes', () => {
    const { text, losses } = writeMatrixMarkdown({ matrix });
    expect(text).toBe(`# Managed PostgreSQL

Service: platformservice:default/managed-postgres. R responsible, A accountable, S supports, C consulted, I informed. In force from 2026-12-01.

| Party | Who |
| --- | --- |
| [Amazon Web Services](<https://example.com>) | outside the company |
| Data platform | group:default/data-platform |
| Product team | the group that owns the component |

## Backup and restore

| Task | When | Amazon Web Services | Data platform | Product team | Notes |
| --- | --- | --- | --- | --- | --- |
| Test a restore |  | **I** | **R**<br>Restore the newest backup.<br>[Runbook](<https://example.com/runbook>) | **A** \\[1\\]<br>Check the restored data.<br>Due: P90D |  |
| Test a restore | cni is custom | **I** |  | **RA** |  |
| Test a restore | self-service | **I** | **C** | **RA** |  |
| Test a restore | self-service, cni is custom | **I** |  | **RA** |  |
| Take backups |  |  | **RA** |  |  |

## Network

| Task | When | Amazon Web Services | Data platform | Product team | Notes |
| --- | --- | --- | --- | --- | --- |
| Open the firewall |  |  |  |  | To be agreed: The network team decides. |

## Footnotes

- \\[1\\] With an own network plugin the duty moves to the customer.
`);
    expect(losses).toEqual([
      'Markdown does not carry canonical tasks.',
      'Markdown does not carry whether shared tasks depend on each other.',
    ]);
  });

  it('lets no text break a table, a line or a link', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, (title, duty) => {
        const written = writeMatrixMarkdown({
          matrix: {
            ...matrix,
            spec: {
              ...matrix.spec,
              tasks: [
                {
                  id: 'one',
                  title,
                  area: 'backup',
                  assignments: { platform: { involvement: 'RA', duty } },
                },
              ],
            },
          },
        }).text;
        const rows = written
          .slice(written.indexOf('## Backup'))
          .split('\n')
          .filter(line => line.startsWith('|'));
        expect(rows).toHaveLength(3);
        for (const row of rows) {
          expect(row.replace(/\\./g, '').split('|')).toHaveLength(7);
        }
      }),
    );
  });
});
