import fc from 'fast-check';
import { stringify } from 'yaml';
import { readYaml } from './readYaml';
import { YamlText } from './yamlText';
import { readYamlTree } from './yamlTree';

/** Of every value in a document. */
function pathsIn(value: unknown): Array<Array<string | number>> {
  if (typeof value !== 'object' || value === null) {
    return [[]];
  }
  const entries: Array<[string | number, unknown]> = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [
    [],
    ...entries.flatMap(([key, child]) =>
      pathsIn(child).map(path => [key, ...path]),
    ),
  ];
}

/** Of every value and of the key that leads to it. */
function placesIn({ value, locate, locateKey }: YamlText) {
  return pathsIn(value).map(path => [path, locate(path), locateKey(path)]);
}

describe('readYaml', () => {
  it('gives what the parser with places gives', () => {
    const keys = fc.stringMatching(/^[a-z][a-z0-9_.\/-]{0,8}$/);
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.constantFrom('2026-12-01', '1_000', '0x1f', '0o17', '007', 'yes'),
        fc.constantFrom('~', '.5', '1e3', '<<', 'NO', '=', 'a: b', '- x', '#'),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(keys, tie('value')),
      ),
    }));
    const documents = fc.dictionary(keys, value, { minKeys: 1 });
    const plain = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'BLOCK_LITERAL');
    fc.assert(
      fc.property(documents, plain, (document, defaultStringType) => {
        const text = stringify(document, { defaultStringType });
        const read = readYaml(text);
        expect(read.findings).toEqual(readYamlTree(text).findings);
        expect(read.value).toEqual(readYamlTree(text).value);
        expect(placesIn(readYaml(text))).toEqual(placesIn(readYamlTree(text)));
      }),
    );
  });

  it.each([
    'a: 2026-12-01',
    'a: 0o17',
    'a: 0b11',
    'a: 1_000',
    'a: 012',
    'a: +.inf',
    'a: yes',
    'a: ~',
    'a:',
    '<<: {a: 1}',
    'a: &x {b: 1}\nc: *x',
    'a: !!str 7',
    'a: >-\n  folded\n  text\n',
    '? a\n: b',
    '{a: 1, "b": [2, 3,],}',
    '# nothing\n---\na: 1\n...\n',
    'a: 1\n---\nb: 2',
    'a: 1\na: 2',
    '1: one',
    'null: x',
    '[a]: x',
  ])('%j means the same to both parsers', text => {
    expect(readYaml(text).value).toEqual(readYamlTree(text).value);
    expect(placesIn(readYaml(text))).toEqual(placesIn(readYamlTree(text)));
  });

  it.each([
    'a: 1 # one\n# two\nb: {c: [1, 2], d: {e: "x"}} # three\n',
    '- a: 1\n  b:\n    - c\n    - d: 2\n- - e\n  - f\n',
    'a: &x\n  b: 1\nc: &y one\nd:\n  - *x\n  - *y\n',
    'a: >-\n  folded\n\n  text\nb: |\n  literal\nc: plain\n  goes on\n',
    'a: !!str 7\nb: "x: y"\n"c d": \'e\'\n',
    'a: 1\r\nb:\r\n  - c\r\n',
    '{a, b: 1, c: }',
    'a: &x {b: 1}\nc: &x {b: 2}\nd: *x\n',
  ])('%j has its values in the same places for both parsers', text => {
    expect(placesIn(readYaml(text))).toEqual(placesIn(readYamlTree(text)));
  });
});

describe('texts made to hold up a backend', () => {
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  it.each([
    ['10,000 rows', `rows:\n${lines(10_000, n => `  - id: r${n}`)}`, /lines/],
    ['entries in entries', '- '.repeat(490_000), /signs/],
    ['values in values', 'a: '.repeat(300_000), /signs/],
    ['escapes', `a: "${'\\t'.repeat(40_000)}"`, /signs/],
    ['a short bomb', bomb(5, 19), /aliases/],
    ['a long bomb', bomb(30, 9), /aliases/],
    ['brackets in brackets', '['.repeat(1_500), /levels deep/],
    ['question marks', '? '.repeat(1_500), /levels deep/],
  ])('%s are refused and the cause is named', (_, text, message) => {
    const { value, findings } = readYaml(text);
    expect(value).toBeUndefined();
    expect(findings[0].message).toMatch(message);
  });

  it('takes a cell of a megabyte and thousands of anchors for what they are', () => {
    const cell = 'x '.repeat(490_000).trim();
    expect(readYaml(`a: ${cell}`).value).toEqual({ a: cell });
    const anchored = readYaml(lines(4_000, n => `- &a${n} x\n- *a${n}`));
    expect(anchored.value).toHaveLength(8_000);
    expect(anchored.locate([7_999])).toEqual({ line: 8_000, column: 3 });
  });

  it('is told the first error only where a text is large', () => {
    const wrong = 'a b: - c: d';
    expect(readYaml(lines(20, () => wrong)).findings.length).toBeGreaterThan(1);
    const large = `ok: 1\n${lines(5_000, () => wrong)}`;
    expect(readYaml(large).findings).toEqual([
      expect.objectContaining({ rule: 'syntax', line: 2, column: 6 }),
    ]);
    const unknown = readYaml(lines(5_000, n => `- *a${n}`)).findings;
    expect(unknown).toHaveLength(1);
    expect(unknown[0].message).toMatch(/a0/);
    expect(
      readYaml(`${lines(5_000, n => `k${n}: 1`)}\n__proto__: 1`).findings,
    ).toMatchObject([{ message: '"__proto__" cannot be used as a key.' }]);
  });

  function bomb(levels: number, width: number): string {
    return lines(levels, level =>
      level === 0
        ? 'b0: &a0 [x]'
        : `b${level}: &a${level} [${`*a${level - 1},`.repeat(width)} x]`,
    );
  }
});
