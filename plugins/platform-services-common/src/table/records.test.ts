import fc from 'fast-check';
import { neutraliseFormula, restoreFormula } from './formula';
import { readRecords } from './readRecords';
import { writeRecords } from './writeRecords';

describe('formulas in cells', () => {
  it('are harmless in the file and come back', () => {
    expect(neutraliseFormula('=1+1')).toBe("'=1+1");
    expect(neutraliseFormula('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(neutraliseFormula('-')).toBe('-');
    expect(neutraliseFormula('A')).toBe('A');
    const everyCell = fc.property(
      fc.stringMatching(/^['=+@\t\r -]*x?-?$/),
      cell => {
        expect(restoreFormula(neutraliseFormula(cell))).toBe(cell);
        expect(neutraliseFormula(cell)).toMatch(/^(-$|[^=+@\t\r-]|$)/);
      },
    );
    fc.assert(everyCell);
  });
});

describe('records', () => {
  it('come back, whatever is in the cells', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('a,b', 'a\nb', '"', "'=1", '=1', ';', '\t', '|'),
    );
    const anyRecords = fc
      .array(fc.tuple(fc.constant('x'), anyCell, anyCell), { minLength: 2 })
      .map(records => [['one', 'two', 'three'], ...records]);
    const everyRecord = fc.property(anyRecords, records => {
      const read = readRecords(writeRecords({ records }));
      expect(read.findings).toEqual([]);
      expect(read.records).toEqual(records);
    });
    fc.assert(everyRecord);
    const excel = writeRecords({
      records: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      delimiter: ';',
      newline: '\r\n',
      byteOrderMark: true,
    });
    expect(excel).toBe('\ufeffa;b\r\nc;d\r\n');
    expect(readRecords(excel)).toMatchObject({
      delimiter: ';',
      newline: '\r\n',
      byteOrderMark: true,
      records: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
  });

  it('are refused with a place when there is too much of them', () => {
    const places = (text: string, limits?: Parameters<typeof readRecords>[1]) =>
      readRecords(text, limits).findings.map(
        ({ line, column }) => `${line}:${column}`,
      );
    expect(places(`a,b\nc,${'x'.repeat(2001)}\n`)).toEqual(['2:2']);
    expect(places(`a,b\nc,${'x'.repeat(2001)}\n`, { cell: 3000 })).toEqual([]);
    expect(places('a\nb\nc\n', { records: 2 })).toEqual(['3:1']);
    expect(places('a,b\n"c,d\n')).toEqual(['2:1']);
    expect(places('a'.repeat(1_000_001))).toEqual(['1:1']);
  });
});
