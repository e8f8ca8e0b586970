import { managedPostgresYaml } from '../../__fixtures__/managedPostgres';
import { parseMatrix } from '../../model/parseMatrix';
import { ResponsibilityMatrix } from '../../model/types';
import { readMatrixTable } from '../csv';
import { EXPORT_FORMATS, exportMatrix } from './exportMatrix';

const document = parseMatrix(managedPostgresYaml)
  .document as ResponsibilityMatrix;

describe('exportMatrix', () => {
  it('gives a file in every format', () => {
    expect(
      EXPORT_FORMATS.map(format => {
        const { mediaType, fileName, text } = exportMatrix({
          document,
          format,
        });
        return [fileName, mediaType, text.endsWith('\n')];
      }),
    ).toEqual([
      ['managed-postgres.yaml', 'application/yaml; charset=utf-8', true],
      ['managed-postgres.csv', 'text/csv; charset=utf-8', true],
      ['managed-postgres.md', 'text/markdown; charset=utf-8', true],
      ['managed-postgres.oscal.json', 'application/json; charset=utf-8', true],
      ['managed-postgres.json', 'application/json; charset=utf-8', true],
    ]);
  });

  it('loses nothing in YAML and JSON, and says what the others lose', () => {
    for (const format of ['yaml', 'json'] as const) {
      const { text, losses } = exportMatrix({ document, format });
      expect(parseMatrix(text).document).toEqual(document);
      expect(losses).toEqual([]);
    }
    for (const format of ['csv', 'markdown', 'oscal'] as const) {
      expect(exportMatrix({ document, format }).losses).not.toEqual([]);
    }
  });

  it('gives the table back that was read, and passes what OSCAL needs', () => {
    const text = 'Task ;Kunde;MSP\nPatch; a / r;i\n';
    const read = readMatrixTable({ text });
    expect(
      exportMatrix({
        document: read.matrix as ResponsibilityMatrix,
        format: 'csv',
        table: read.table,
      }),
    ).toMatchObject({ text, losses: [] });
    const oscal = exportMatrix({
      document,
      format: 'oscal',
      variant: 'self-service',
      revision: 7,
      lastModified: '2026-11-22T10:00:00Z',
    });
    expect(
      JSON.parse(oscal.text)['system-security-plan'].metadata,
    ).toMatchObject({
      version: '7',
      'last-modified': '2026-11-22T10:00:00.000Z',
    });
    expect(oscal.losses.join()).toContain('here self-service');
  });
});
