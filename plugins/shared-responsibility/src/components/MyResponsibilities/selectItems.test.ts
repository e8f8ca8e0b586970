import { MyResponsibilitiesItem } from '@plinth/backstage-plugin-shared-responsibility-common';
import { selectItems, sumRows } from './selectItems';

function item(
  name: string,
  rows: Partial<MyResponsibilitiesItem['rows']>,
): MyResponsibilitiesItem {
  return {
    entityRef: `component:default/${name}`,
    ownerRef: 'group:default/payments',
    serviceRef: 'platformservice:default/managed-postgres',
    serviceTitle: 'Managed PostgreSQL',
    rows: {
      total: 5,
      open: 0,
      acknowledged: 5,
      disputed: 0,
      excepted: 0,
      ...rows,
    },
    firstRows: [
      {
        id: `${name}-1`,
        title: 'Test a restore',
        area: 'Backup',
        involvement: 'A',
        status: 'open',
      },
    ],
  };
}

const items = [
  item('done', {}),
  item('waiting', { open: 3, acknowledged: 2 }),
  item('disputed', { disputed: 1, acknowledged: 4 }),
];
const everything = { show: 'all', text: '', ownerRef: '', serviceRef: '' };

it('puts what is open first', () => {
  const names = selectItems(items, everything).map(({ entityRef }) =>
    entityRef.replace(/.*\//, ''),
  );
  expect(names).toEqual(['waiting', 'disputed', 'done']);
});

it('filters by what waits, by words in any order, by group and by service', () => {
  expect(selectItems(items, { ...everything, show: 'open' })).toHaveLength(2);
  expect(
    selectItems(items, { ...everything, text: 'restore DONE' }),
  ).toHaveLength(1);
  expect(
    selectItems(items, { ...everything, ownerRef: 'group:default/other' }),
  ).toEqual([]);
  expect(
    selectItems(items, { ...everything, serviceRef: 'platformservice:a/b' }),
  ).toEqual([]);
});

it('adds up', () => {
  expect(sumRows(items)).toEqual({
    total: 15,
    open: 3,
    acknowledged: 11,
    disputed: 1,
    excepted: 0,
  });
});
