import { JsonValue } from '@backstage/types';
import { CONDITION_MESSAGES, describeCondition } from '.';

const EVERYTHING: JsonValue = {
  cni: 'custom',
  $any: [
    { tier: { $in: ['gold', 7] } },
    { $not: { zone: { $exists: true } } },
    {
      $all: [
        { zone: { $exists: false } },
        { zone: { $hasPrefix: 'eu-' } },
        { tags: { $contains: { name: 'pci' } } },
      ],
    },
    { zone: { $unheard: 1 } },
  ],
};

describe('describeCondition', () => {
  it('says everything that a condition can say, and facts by their titles', () => {
    expect(
      describeCondition({
        condition: EVERYTHING,
        facts: [{ id: 'cni', title: 'Network plugin', path: 'spec.cni' }],
      }),
    ).toBe(
      'Network plugin is custom and (tier is one of gold, 7 or not (zone is set) or (zone is not set and zone starts with eu- and tags contains name is pci) or zone matches {"$unheard":1})',
    );
  });

  it('says all of it in another language', () => {
    const said = new Set<string>();
    const text = describeCondition({
      condition: EVERYTHING,
      say: (key, { left, right, condition, fact, value }) => {
        said.add(key);
        return [key.toUpperCase(), left, right, condition, fact, value]
          .filter(Boolean)
          .join(' ');
      },
    });
    expect([...said].sort()).toEqual(Object.keys(CONDITION_MESSAGES).sort());
    expect(text).not.toMatch(
      /\b(?:and|or|not|is|of|set|starts|contains|matches)\b/,
    );
  });
});
