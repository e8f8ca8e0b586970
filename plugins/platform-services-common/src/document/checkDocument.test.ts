import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { checkDocument, describeUnfitValue } from './checkDocument';

const schema: JsonObject = {
  type: 'object',
  required: ['kind', 'title'],
  properties: {
    kind: { type: 'string' },
    title: { type: 'string', minLength: 1 },
  },
};

describe('checkDocument', () => {
  it('gives the document, or what is wrong with it and where', () => {
    const value = { kind: 'Note', title: 'A' };
    expect(checkDocument({ value, kind: 'Note', schema })).toEqual({
      document: value,
      findings: [],
    });
    expect(
      checkDocument({
        value: { kind: 'Note', title: 7 },
        kind: 'Note',
        schema,
      }),
    ).toEqual({
      findings: [expect.objectContaining({ rule: 'schema', path: ['title'] })],
    });
    expect(
      checkDocument({ value, kind: 'Other', schema }).findings,
    ).toContainEqual(expect.objectContaining({ path: ['kind'] }));
    expect(
      checkDocument({
        value,
        kind: 'Note',
        schema,
        check: () => [
          { rule: 'X1', severity: 'error', message: 'No', path: [] },
        ],
      }),
    ).toEqual({ findings: [expect.objectContaining({ rule: 'X1' })] });
  });

  it('takes no text that cannot be stored', () => {
    expect(
      checkDocument({
        value: { kind: 'Note', title: 'A\0' },
        kind: 'Note',
        schema,
      }),
    ).toEqual({
      findings: [
        {
          rule: 'schema',
          severity: 'error',
          path: ['title'],
          message:
            'title holds a NUL ("\\0"), which cannot be stored; leave it out.',
        },
      ],
    });
  });

  it('never throws, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const before = JSON.stringify(value);
        checkDocument({ value, kind: 'Note', schema });
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });
});

describe('describeUnfitValue', () => {
  it('says why data cannot be kept as a document', () => {
    expect(describeUnfitValue({ a: [{ b: 1 }] })).toBeUndefined();
    expect(describeUnfitValue([])).toMatch('group of fields');
    expect(describeUnfitValue(null)).toMatch('group of fields');
    expect(
      describeUnfitValue(JSON.parse('{"a": [{"__proto__": {}}]}')),
    ).toMatch('"__proto__"');
    expect(
      describeUnfitValue(
        JSON.parse(`{"a": ${'['.repeat(60)}${']'.repeat(60)}}`),
      ),
    ).toMatch('levels deep');
    expect(describeUnfitValue({ a: Array(300_000).fill(0) })).toMatch('values');
    expect(describeUnfitValue({ a: [{ b: 'x\0y' }] })).toBe(
      'a[0].b holds a NUL ("\\0"), which cannot be stored; leave it out.',
    );
  });
});
