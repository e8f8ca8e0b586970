import fc from 'fast-check';
import { anyDeliverable } from '../__testUtils__/roadmaps';
import {
  DEFAULT_SEVERITY,
  DELIVERABLE_STATUSES,
  isOpen,
  itemStatus,
  statusCategory,
} from './status';
import { DeliverableStatus } from './types';

function statusOf(...statuses: DeliverableStatus[]) {
  return itemStatus(statuses.map(status => ({ status })));
}

describe('itemStatus', () => {
  it('follows the rule', () => {
    expect(statusOf()).toBe('not-started');
    expect(statusOf('not-started', 'not-started')).toBe('not-started');
    expect(statusOf('not-started', 'wont-do')).toBe('not-started');
    expect(statusOf('not-started', 'in-progress')).toBe('in-progress');
    expect(statusOf('not-started', 'done')).toBe('in-progress');
    expect(statusOf('done', 'wont-do', 'deferred')).toBe('done');
    expect(statusOf('wont-do')).toBe('wont-do');
    expect(statusOf('wont-do', 'deferred')).toBe('deferred');
    expect(statusOf('done', 'possible-delay')).toBe('possible-delay');
    expect(statusOf('possible-delay', 'blocked', 'at-risk')).toBe('blocked');
    expect(statusOf('possible-delay', 'at-risk', 'done')).toBe('at-risk');
  });

  it('takes another order of severity', () => {
    const deliverables: Array<{ status: DeliverableStatus }> = [
      { status: 'blocked' },
      { status: 'possible-delay' },
      { status: 'at-risk' },
    ];
    expect(itemStatus(deliverables, { severity: ['at-risk', 'blocked'] })).toBe(
      'at-risk',
    );
    expect(itemStatus(deliverables, { severity: [] })).toBe('blocked');
  });

  it('depends on nothing but the set of statuses', () => {
    fc.assert(
      fc.property(fc.array(anyDeliverable), deliverables => {
        const status = itemStatus(deliverables);
        expect(DELIVERABLE_STATUSES).toContain(status);
        expect(itemStatus([...deliverables].reverse())).toBe(status);
        expect(itemStatus([...deliverables, ...deliverables])).toBe(status);

        const attention = deliverables.filter(
          line => statusCategory(line.status) === 'attention',
        );
        expect(statusCategory(status) === 'attention').toBe(
          attention.length > 0,
        );
        for (const line of attention) {
          expect(DEFAULT_SEVERITY.indexOf(status)).toBeLessThanOrEqual(
            DEFAULT_SEVERITY.indexOf(line.status),
          );
        }
        expect(isOpen(status)).toBe(
          deliverables.length === 0 ||
            deliverables.some(line => isOpen(line.status)),
        );
      }),
    );
  });
});
