import { groupUses } from './groupUses';

const serviceRef = 'platformservice:default/managed-postgres';
const shop = 'component:default/shop';
const direct = [[shop, serviceRef]];

describe('groupUses', () => {
  it('shows edges that differ only in their environment once', () => {
    expect(
      groupUses([
        {
          serviceRef,
          declaredBy: shop,
          own: true,
          offering: 'standard',
          environment: 'production',
          reasons: direct,
        },
        {
          serviceRef,
          declaredBy: shop,
          own: true,
          offering: 'standard',
          environment: 'test',
          reasons: direct,
        },
        {
          serviceRef,
          declaredBy: shop,
          own: true,
          offering: 'dedicated',
          environment: 'production',
          reasons: direct,
        },
      ]),
    ).toEqual([
      {
        serviceRef,
        uses: [
          expect.objectContaining({
            offering: 'standard',
            environments: ['production', 'test'],
          }),
          expect.objectContaining({
            offering: 'dedicated',
            environments: ['production'],
          }),
        ],
      },
    ]);
  });

  it('keeps what belongs to others apart, own uses first', () => {
    const resource = 'resource:default/shop-db';
    const [group] = groupUses([
      {
        serviceRef,
        declaredBy: resource,
        own: false,
        reasons: [[shop, resource, serviceRef]],
      },
      { serviceRef, declaredBy: shop, own: true, reasons: direct },
    ]);
    expect(group.uses.map(use => use.declaredBy)).toEqual([shop, resource]);
  });
});
