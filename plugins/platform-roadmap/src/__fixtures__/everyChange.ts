import { RoadmapChange } from '@plinth/backstage-plugin-platform-roadmap-common';

const item = { itemKey: 'pitr', project: 'Point-in-time recovery' };
const deliverable = {
  ...item,
  deliverableKey: 'restore',
  text: 'Restore to any minute',
};
const interval = { interval: '2026-6' };

/** Every sentence in which a change can be told. */
export const everyChange: RoadmapChange[] = [
  { ...item, kind: 'item-added', to: 'committed' },
  { ...item, kind: 'item-removed', from: 'next' },
  { ...item, kind: 'item-shipped' },
  { ...item, kind: 'item-status', from: 'in-progress', to: 'at-risk' },
  { ...item, kind: 'item-committed', from: 'uncommitted', to: 'committed' },
  { ...item, kind: 'item-uncommitted', from: 'committed', to: 'next' },
  { ...item, kind: 'item-moved', from: 'next', to: 'later' },
  { ...item, kind: 'item-carried-over', from: '2026-6', to: 'next' },
  { ...item, kind: 'item-ranked', from: '2', to: '1' },
  { ...item, kind: 'item-ranked', from: '1', to: '2' },
  { ...item, kind: 'item-target', from: '2026-12', to: '2027-01' },
  { ...item, kind: 'item-target', to: '2027-01' },
  { ...item, kind: 'item-target', from: '2026-12' },
  { ...item, kind: 'item-reworded', fields: ['goal', 'stakeholders', 'type'] },
  { ...item, kind: 'item-reworded', fields: ['project'], from: 'PITR' },
  {
    ...item,
    kind: 'item-reworded',
    fields: ['project', 'effort', 'theme', 'links'],
    from: 'PITR',
  },
  {
    ...item,
    kind: 'item-consequences',
    fields: ['movesTasks', 'deprecates', 'replaces', 'dependsOn'],
  },
  {
    ...item,
    kind: 'item-consequences',
    fields: ['needsConsumer'],
    to: 'Test your queries on the new version.',
  },
  {
    ...item,
    kind: 'item-consequences',
    fields: ['needsConsumer', 'dependsOn'],
    from: 'Test your queries on the new version.',
  },
  { ...deliverable, kind: 'deliverable-added', to: 'not-started' },
  { ...deliverable, kind: 'deliverable-removed' },
  {
    ...deliverable,
    kind: 'deliverable-status',
    from: 'in-progress',
    to: 'possible-delay',
    reason: 'load test next week',
  },
  {
    ...deliverable,
    kind: 'deliverable-note',
    reason: 'load test next week',
  },
  { ...deliverable, kind: 'deliverable-note' },
  {
    ...deliverable,
    kind: 'deliverable-reworded',
    from: 'PITR',
    to: 'Restore to any minute',
  },
  { ...interval, kind: 'interval-started', to: '2026-11-02/2026-12-13' },
  { ...interval, kind: 'interval-closed' },
  { ...interval, kind: 'interval-removed', from: '2026-11-02/2026-12-13' },
  {
    ...interval,
    kind: 'interval-dates',
    from: '2026-11-02/2026-12-06',
    to: '2026-11-02/2026-12-13',
    reason: 'Holidays',
  },
  {
    ...interval,
    kind: 'interval-reworded',
    fields: ['balance', 'retrospective'],
  },
];
