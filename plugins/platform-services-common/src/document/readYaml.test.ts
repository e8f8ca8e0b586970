import fc from 'fast-check';
import { stringify } from 'yaml';
import { readYaml } from './readYaml';
import { readYamlTree } from './yamlTree';

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
  });
});
