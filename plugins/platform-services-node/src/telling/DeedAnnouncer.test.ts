import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { DeedAnnouncer } from './DeedAnnouncer';

const deed = {
  action: 'dispute-raise',
  entityRef: 'component:default/shop',
  serviceRefs: ['platformservice:default/db'],
  by: 'user:default/reader',
};

describe('DeedAnnouncer', () => {
  function create() {
    const auditor = mockServices.auditor.mock();
    const auditEvent = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(auditEvent);
    const events = mockServices.events.mock();
    const signals = { publish: jest.fn() };
    const add = jest.fn();
    const announcer = DeedAnnouncer.create<typeof deed>({
      pluginId: 'shared-responsibility',
      auditor,
      events,
      signals,
      logger: mockServices.logger.mock(),
      metrics: metricsServiceMock.mock({ createCounter: () => ({ add }) }),
      metric: { name: 'row.writes', description: 'Writes, by action' },
    });
    return { add, announcer, auditor, auditEvent, events, signals };
  }

  it('audits every write, and tells about those that changed something', async () => {
    const { add, announcer, auditor, auditEvent, events, signals } = create();
    await announcer.writeAndTell({
      deed,
      documentIds: ['d1', 'd1'],
      write: async () => ({ changed: true, result: 'x' }),
    });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'dispute-raise',
      severityLevel: 'medium',
      meta: {
        entityRef: deed.entityRef,
        serviceRefs: deed.serviceRefs,
        by: deed.by,
      },
    });
    expect(auditEvent.success).toHaveBeenCalledWith({
      meta: { result: 'changed' },
    });
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'shared-responsibility',
      eventPayload: deed,
    });
    // Signals go to everybody: they name the document and nothing else.
    expect(signals.publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'shared-responsibility',
          message: { action: 'document-changed', documentId: 'd1' },
        },
      ],
    ]);
    await announcer.writeAndTell({
      deed,
      documentIds: ['d1'],
      write: async () => ({ changed: false, result: 'x' }),
    });
    expect(auditEvent.success).toHaveBeenCalledTimes(2);
    expect(events.publish).toHaveBeenCalledTimes(1);
    expect(add.mock.calls).toEqual([[1, { action: 'dispute-raise' }]]);
  });

  it('audits what failed, and does not undo what was stored when telling fails', async () => {
    const { announcer, auditEvent, events } = create();
    await expect(
      announcer.writeAndTell({
        deed,
        documentIds: [],
        write: async () => {
          throw new Error('no database');
        },
      }),
    ).rejects.toThrow('no database');
    expect(auditEvent.fail).toHaveBeenCalledTimes(1);
    events.publish.mockRejectedValue(new Error('no events'));
    await expect(
      announcer.writeAndTell({
        deed,
        documentIds: ['d1'],
        write: async () => ({ changed: true, result: 'x' }),
      }),
    ).resolves.toEqual({ changed: true, result: 'x' });
  });
});
