import {
  PlatformServiceSummary,
  capabilityTitle,
} from '@plinth/backstage-plugin-platform-services-common';
import { services } from '../../__fixtures__/services';
import { ServiceSelection, selectServices } from './selectServices';

const everything: ServiceSelection = {
  text: '',
  persona: '',
  capability: '',
  lifecycle: '',
  mine: false,
};
const titleOf = (type: string) => capabilityTitle({ type });
const summaries = new Map<string, PlatformServiceSummary>([
  [
    'platformservice:default/managed-postgres',
    {
      serviceRef: 'platformservice:default/managed-postgres',
      consumers: 41,
      ownConsumers: 4,
    },
  ],
]);

function select(selection: Partial<ServiceSelection>): string[] {
  return selectServices({
    services,
    summaries,
    selection: { ...everything, ...selection },
    titleOf,
  }).flatMap(group => group.services.map(service => service.metadata.name));
}

describe('selectServices', () => {
  it('groups by capability, known ones first, what ends last', () => {
    expect(
      selectServices({
        services: [...services].reverse(),
        summaries,
        selection: everything,
        titleOf,
      }).map(group => [
        group.title,
        group.services.map(service => service.metadata.name),
      ]),
    ).toEqual([
      ['Database', ['managed-postgres', 'legacy-postgres']],
      ['Quantum computing', ['quantum-queue']],
    ]);
  });

  it.each<[Partial<ServiceSelection>, string[]]>([
    [{ text: 'backup' }, ['managed-postgres']],
    [{ text: 'PATCHING restore' }, ['managed-postgres']],
    [{ text: 'sql' }, ['managed-postgres', 'legacy-postgres']],
    [{ text: 'dédicated' }, ['managed-postgres']],
    [{ text: 'quantum computing' }, ['quantum-queue']],
    [{ text: 'backup quantum' }, []],
    [{ persona: 'manager' }, ['quantum-queue']],
    [{ capability: 'database' }, ['managed-postgres', 'legacy-postgres']],
    [{ lifecycle: 'deprecated' }, ['legacy-postgres']],
    [{ mine: true }, ['managed-postgres']],
    [{ mine: true, lifecycle: 'deprecated' }, []],
  ])('selects by %j', (selection, expected) => {
    expect(select(selection)).toEqual(expected);
  });
});
