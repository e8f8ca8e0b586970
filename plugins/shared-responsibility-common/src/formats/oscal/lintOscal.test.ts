import { lintOscal } from './lintOscal';

const PROVIDED = '11111111-1111-4111-8111-111111111111';
const RESPONSIBILITY = '22222222-2222-4222-8222-222222222222';
const SATISFIED = '33333333-3333-4333-8333-333333333333';
const INHERITED = '44444444-4444-4444-8444-444444444444';
const NOWHERE = '99999999-9999-4999-8999-999999999999';

function plan(byComponent: object, inStatement = false): string {
  const part = { 'by-components': [byComponent] };
  return JSON.stringify(
    {
      'system-security-plan': {
        'control-implementation': {
          'implemented-requirements': [
            inStatement ? { statements: [part] } : part,
          ],
        },
      },
    },
    undefined,
    2,
  );
}

const below = plan({
  export: {
    provided: [{ uuid: PROVIDED }],
    responsibilities: [{ uuid: RESPONSIBILITY, 'provided-uuid': PROVIDED }],
  },
});

function above(responsibility: string, provided = PROVIDED) {
  return plan(
    {
      satisfied: [{ uuid: SATISFIED, 'responsibility-uuid': responsibility }],
      inherited: [{ uuid: INHERITED, 'provided-uuid': provided }],
    },
    true,
  );
}

function lint(...texts: string[]) {
  return lintOscal({
    files: texts.map((text, index) => ({ name: `${index}.json`, text })),
  }).map(({ findings }) =>
    findings.map(({ rule, line, message }) => `${rule} ${line}: ${message}`),
  );
}

describe('lintOscal', () => {
  it('has nothing to say about links that are right, in either order of files', () => {
    expect(lint(below, above(RESPONSIBILITY))).toEqual([[], []]);
    expect(lint(above(RESPONSIBILITY), below)).toEqual([[], []]);
    expect(lint(below, above(RESPONSIBILITY.toUpperCase()))).toEqual([[], []]);
  });

  it('refuses a satisfied that points at a provided, and names both', () => {
    expect(lint(below, above(PROVIDED))).toEqual([
      [],
      [
        `O01 13: The satisfied ${SATISFIED} has the responsibility-uuid ${PROVIDED}, which is a provided; it must be a responsibility, such as ${RESPONSIBILITY}.`,
      ],
    ]);
  });

  it('refuses links into the void', () => {
    expect(lint(below, above(NOWHERE, NOWHERE))[1]).toEqual([
      expect.stringContaining(`O02 13: The satisfied ${SATISFIED}`),
      expect.stringContaining(`O04 19: The inherited ${INHERITED}`),
    ]);
    expect(lint(above(RESPONSIBILITY))[0]).toEqual([
      expect.stringMatching(/^O02 .*in none of these files/),
      expect.stringMatching(/^O04 /),
    ]);
  });

  it('refuses an inherited that points at a responsibility', () => {
    expect(lint(below, above(RESPONSIBILITY, RESPONSIBILITY))[1]).toEqual([
      expect.stringContaining(
        'which is a responsibility; it must be a provided',
      ),
    ]);
  });

  it('refuses a responsibility that belongs to a provided of another document', () => {
    const other = plan({
      export: {
        responsibilities: [{ uuid: NOWHERE, 'provided-uuid': PROVIDED }],
      },
    });
    expect(lint(below, other)[1]).toEqual([
      expect.stringMatching(/^O05 .*not a provided of this document/),
    ]);
  });

  it('refuses one UUID for two things', () => {
    const twice = plan({
      export: { provided: [{ uuid: PROVIDED }, { uuid: PROVIDED }] },
    });
    expect(lint(twice)[0]).toEqual([expect.stringContaining('O06')]);
    const asOther = plan({ inherited: [{ uuid: PROVIDED }] });
    expect(lint(below, asOther).flat()).toEqual([
      expect.stringMatching(/^O06 .*is an? \w+ here and an? \w+ elsewhere/),
    ]);
  });

  it('says what is no plan at all', () => {
    expect(
      lintOscal({ files: [{ name: 'a', text: '{\n "b":' }] }),
    ).toMatchObject([
      { readable: false, findings: [{ rule: 'syntax', line: 2 }] },
    ]);
    for (const text of ['null', '[]', '{"catalog": {}}', '1']) {
      expect(lint(text)[0]).toEqual([
        expect.stringMatching(/^schema 1: .*no "system-security-plan"/),
      ]);
    }
  });
});
