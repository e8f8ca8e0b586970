import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import {
  MyResponsibilityView,
  RowStanding,
  diffForParties,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSharedResponsibilityApi } from '../../__fixtures__/FakeSharedResponsibilityApi';
import { postgresMatrix } from '../../__fixtures__/matrices';
import { sharedResponsibilityApiRef } from '../../api';
import plugin from '../..';

const postgres = 'platformservice:default/managed-postgres';
const checkoutRef = 'component:default/checkout';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
  spec: { type: 'service', owner: 'payments' },
};

const uses: ConsumedService[] = [
  {
    serviceRef: postgres,
    declaredBy: checkoutRef,
    declaredByOwner: 'group:default/payments',
    own: true,
    reasons: [[checkoutRef, postgres]],
  },
];

const member: Partial<MyResponsibilityView> = {
  lastSeenAt: '2026-11-01T09:00:00Z',
  may: { acknowledge: true, dispute: true, evidence: true },
};

const moved: RowStanding = {
  status: 'open',
  hash: 'h9',
  acknowledgement: {
    by: 'user:default/payments-developer',
    at: '2026-10-18T09:00:00Z',
    revision: 11,
  },
  moved: [
    { what: 'involvement', before: 'C', after: 'A' },
    { what: 'duty', after: 'Check the restored data.' },
  ],
};

function render(options: {
  api: FakeSharedResponsibilityApi;
  groups?: string[];
  query?: string;
  signals?: { subscribe: jest.Mock };
}) {
  const { api, groups = ['group:default/payments'], query, signals } = options;
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: checkout }),
      plugin.getExtension('entity-content:shared-responsibility/entity'),
    ],
    initialRouteEntries: [`/${query ?? ''}`],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [checkout] })],
      [sharedResponsibilityApiRef, api],
      mockApis.identity({ ownershipEntityRefs: groups }),
      [signalApiRef, signals ?? { subscribe: jest.fn(noSubscription) }],
    ],
  });
}

function noSubscription() {
  return { unsubscribe: () => {} };
}

async function idOf(api: FakeSharedResponsibilityApi, taskId: string) {
  const { rows } = await api.getEntityResponsibilities(checkoutRef);
  return rows.find(row => row.taskId === taskId)!.id;
}

async function openRow(name: RegExp) {
  const toggle = await screen.findByRole('button', { name });
  toggle.focus();
  await userEvent.keyboard('{ArrowRight}');
  return toggle;
}

describe('what is new', () => {
  it('counts nothing as seen before the reader says so', async () => {
    const composed = new FakeSharedResponsibilityApi({ consumption: uses });
    const api = new FakeSharedResponsibilityApi({
      consumption: uses,
      view: { ...member, newRows: [await idOf(composed, 'restore-test')] },
    });
    const markSeen = jest.spyOn(api, 'markSeen');
    render({ api, query: '?show=changed' });
    expect(
      await screen.findByRole('heading', {
        name: 'Your team is accountable for 1 task across 1 platform service; 1 is new since you last looked.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('rowheader', { name: /Test a restore new/ }),
    ).toBeInTheDocument();
    expect(markSeen).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Mark as seen' }));
    expect(markSeen).toHaveBeenCalledWith(checkoutRef, { etag: 'r12.test' });
    expect(await screen.findByText(/^Marked as seen/)).toBeInTheDocument();
  });
});

describe('acknowledging', () => {
  it('says what moved, and takes one row with the hash that was read', async () => {
    const api = new FakeSharedResponsibilityApi({
      consumption: uses,
      standings: { 'restore-test': moved },
      view: member,
    });
    const acknowledge = jest.spyOn(api, 'acknowledge');
    render({ api });
    const toggle = await openRow(/Test a restore moved to you/);
    const changes = within(
      screen
        .getByRole('heading', {
          name: 'What changed since your team acknowledged it',
        })
        .closest('div')!,
    );
    expect(
      changes.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'Your part: was consulted, is now accountable',
      'What you do: was nothing, is now “Check the restored data.”',
    ]);

    await userEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
    expect(acknowledge).toHaveBeenCalledWith(checkoutRef, {
      rows: [{ id: await idOf(api, 'restore-test'), hash: 'h9' }],
    });
    expect(await screen.findByText('Acknowledged 1 task.')).toHaveAttribute(
      'role',
      'status',
    );
    expect(toggle).toBeInTheDocument();
  });

  it('shows all that is open before it is acknowledged, and says what was refused', async () => {
    const api = new FakeSharedResponsibilityApi({
      consumption: uses,
      standings: { 'restore-test': moved },
      view: member,
    });
    jest.spyOn(api, 'acknowledge').mockResolvedValue({
      acknowledged: [],
      refused: [{ id: 'x', reason: 'moved', hash: 'h10' }],
    });
    render({ api });
    const button = await screen.findByRole('button', { name: 'Acknowledge 1' });
    await userEvent.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByRole('checkbox', { name: 'Managed PostgreSQL: 1 task' }),
    ).toBeChecked();
    expect(dialog.getByText('Test a restore').closest('li')).toHaveTextContent(
      'accountable',
    );
    await userEvent.click(dialog.getByRole('checkbox'));
    expect(
      dialog.getByRole('button', { name: 'Acknowledge 0' }),
    ).toBeDisabled();
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Acknowledge 1' }),
    );
    expect(
      await screen.findByText(/1 task has changed meanwhile/),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(document.activeElement).toHaveTextContent(
        'Your team is accountable',
      ),
    );
  });

  it('names the missing fact of an undetermined row, and does not offer it', async () => {
    const api = new FakeSharedResponsibilityApi({
      consumption: uses,
      view: member,
    });
    render({ api });
    await openRow(/Network plugin incidents/);
    expect(
      screen.getByText(/Cannot be acknowledged .*: set cni/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Acknowledge' }),
    ).not.toBeInTheDocument();
  });

  it('offers nothing to those who may not', async () => {
    render({
      api: new FakeSharedResponsibilityApi({ consumption: uses }),
      groups: ['group:default/search'],
    });
    await openRow(/Test a restore/);
    for (const name of [/^Acknowledge/, /Dispute/, /evidence/, /seen/]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });
});

describe('the history of a task', () => {
  it('is read when it is opened: when it changed, from what to what, and by whom', async () => {
    const api = new FakeSharedResponsibilityApi({
      consumption: uses,
      view: member,
    });
    const before = {
      ...postgresMatrix,
      spec: {
        ...postgresMatrix.spec,
        tasks: postgresMatrix.spec.tasks.map(task =>
          task.id === 'restore-test'
            ? { ...task, assignments: { platform: 'RA' } }
            : task,
        ),
      },
    };
    const compare = jest.spyOn(api, 'compareRevisions').mockResolvedValue({
      serviceRef: postgres,
      from: 11,
      to: 12,
      etag: 'd',
      parties: diffForParties({ from: before, to: postgresMatrix }),
    });
    render({ api });
    await openRow(/Test a restore/);
    expect(compare).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'History' }));
    const history = within(
      await screen.findByRole('list', { name: 'History' }),
    );
    expect(compare).toHaveBeenCalledWith(postgres, { from: 11, to: 12 });
    expect(history.getByText(/^Revision 12 of/)).toHaveTextContent(
      'Revision 12 of 3 Nov 2026: Teams know their data. Published by data-sre.',
    );
    expect(history.getByText('Product team').closest('div')).toHaveTextContent(
      /comes to them.*Part: no part → accountable/,
    );
  });
});

describe('disputes, exceptions and evidence', () => {
  it('refuses a row with a reason, and gives the focus back', async () => {
    const api = new FakeSharedResponsibilityApi({
      consumption: uses,
      view: member,
    });
    const dispute = jest.spyOn(api, 'dispute').mockResolvedValue({
      id: 'd1',
      entityRef: checkoutRef,
      serviceRef: postgres,
      rowId: 'r',
      taskId: 'restore-test',
      title: 'Test a restore',
      variant: 'standard',
      reason: 'We have no access.',
      raisedBy: 'user:default/payments-developer',
      raisedAt: '2026-11-22T12:00:00Z',
      status: 'open',
    });
    render({ api });
    await openRow(/Test a restore/);
    const button = screen.getByRole('button', { name: 'Dispute…' });
    await userEvent.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/The people of Managed PostgreSQL/)).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Dispute' })).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox'), '  We have no access. ');
    await userEvent.click(dialog.getByRole('button', { name: 'Dispute' }));
    expect(dispute).toHaveBeenCalledWith(checkoutRef, {
      rowId: await idOf(api, 'restore-test'),
      reason: 'We have no access.',
    });
    expect(await screen.findByText(/^Disputed\. /)).toBeInTheDocument();
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('lets the people of a service grant an exception without a dispute, and end it before its time', async () => {
    const api = new FakeSharedResponsibilityApi({
      consumption: uses,
      view: { mayForService: { answer: [], except: [postgres] } },
    });
    const grant = jest.spyOn(api, 'grantException');
    const end = jest.spyOn(api, 'endException');
    render({ api, groups: ['group:default/data'], query: '?show=all' });
    await openRow(/Test a restore/);
    expect(
      screen.queryByRole('button', { name: 'End the exception…' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Grant an exception…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const submit = dialog.getByRole('button', { name: 'Grant' });
    fireEvent.change(dialog.getByLabelText(/^Until/), {
      target: { value: '2027-02-28' },
    });
    await userEvent.type(dialog.getByLabelText(/^Why/), 'No access yet.');
    expect(submit).toBeDisabled();
    const team = within(dialog.getByRole('group', { name: /of Product team/ }));
    await userEvent.click(team.getByRole('button', { name: /accountable/ }));
    await userEvent.click(team.getByRole('button', { name: /informed/ }));
    await userEvent.click(submit);
    expect(grant).toHaveBeenCalledWith(checkoutRef, {
      rowId: await idOf(api, 'restore-test'),
      reason: 'No access yet.',
      expires: '2027-02-28',
      assignments: {
        consumer: expect.objectContaining({ involvement: 'I' }),
      },
    });
    expect(
      await screen.findByText('The exception is granted.'),
    ).toBeInTheDocument();

    await userEvent.click(
      await screen.findByRole('button', { name: 'End the exception…' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'End it now' }),
    );
    expect(end).toHaveBeenCalledWith(checkoutRef, 'e1');
    expect(
      await screen.findByText('The exception has ended.'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'End the exception…' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('shows an answer, an exception with its end, and evidence that is overdue', async () => {
    render({
      api: new FakeSharedResponsibilityApi({
        consumption: uses,
        view: member,
        standings: {
          'restore-test': {
            status: 'excepted',
            hash: 'h1',
            dispute: {
              id: 'd1',
              entityRef: checkoutRef,
              serviceRef: postgres,
              rowId: 'r',
              taskId: 'restore-test',
              title: 'Test a restore',
              variant: 'standard',
              reason: 'We have no access.',
              raisedBy: 'user:default/payments-developer',
              raisedAt: '2026-11-20T12:00:00Z',
              status: 'exception',
              answer: 'Until the access is there.',
              answeredBy: 'user:default/data-sre',
              answeredAt: '2026-11-21T12:00:00Z',
            },
            exception: {
              id: 'e1',
              entityRef: checkoutRef,
              serviceRef: postgres,
              taskId: 'restore-test',
              assignments: { consumer: 'I' },
              reason: 'No access yet.',
              approvedBy: 'user:default/data-sre',
              startsAt: '2026-11-21T12:00:00Z',
              expires: '2027-02-28',
              expiresAt: '2027-03-01T00:00:00Z',
            },
            evidence: {
              url: 'https://ci.example.com/1',
              doneAt: '2026-06-01',
              due: '2026-08-30',
              by: 'user:default/payments-developer',
              at: '2026-06-01T12:00:00Z',
              overdue: true,
            },
          },
        },
      }),
    });
    await openRow(/Test a restore exception evidence overdue/);
    expect(screen.getByText(/By exception, granted by/)).toHaveTextContent(
      'By exception, granted by data-sre until 28 Feb 2027: No access yet.',
    );
    expect(screen.getByText(/Answered by/)).toHaveTextContent(
      'An exception was granted. Answered by data-sre on 21 Nov 2026: “Until the access is there.”',
    );
    expect(
      screen.getByRole('link', { name: /^Done on 1 Jun/ }),
    ).toHaveAttribute('href', 'https://ci.example.com/1');
    expect(screen.getByText('counted until 30 Aug 2026')).toBeInTheDocument();
  });

  it('links evidence that is a real link', async () => {
    const api = new FakeSharedResponsibilityApi({
      consumption: uses,
      view: member,
    });
    const link = jest.spyOn(api, 'linkEvidence').mockResolvedValue({
      url: 'https://ci.example.com/2',
      doneAt: '2026-11-22',
      by: 'user:default/payments-developer',
      at: '2026-11-22T12:00:00Z',
      overdue: false,
    });
    render({ api });
    await openRow(/Test a restore/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Link evidence…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const url = dialog.getByRole('textbox', { name: 'Link' });
    await userEvent.type(url, 'javascript:alert(1)');
    expect(dialog.getByRole('button', { name: 'Link' })).toBeDisabled();
    await userEvent.clear(url);
    await userEvent.type(url, 'https://ci.example.com/2');
    expect(
      dialog.getByText('Empty: 90 days after the day on which it was done.'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Link' }));
    expect(link).toHaveBeenCalledWith(checkoutRef, {
      rowId: await idOf(api, 'restore-test'),
      url: 'https://ci.example.com/2',
      doneAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(
      await screen.findByText('The evidence is linked.'),
    ).toBeInTheDocument();
  });
});

describe('taking it away', () => {
  it('exports the rows that are shown', async () => {
    const blobs: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => {},
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    render({ api: new FakeSharedResponsibilityApi({ consumption: uses }) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'CSV, for spreadsheets' }),
    );
    await waitFor(() => expect(blobs).toHaveLength(1));
    const [headings, ...rows] = (await blobs[0].text()).trim().split('\r\n');
    expect(headings).toMatch(/Area,Task,Service,.*,Provider,Platform,You,/);
    expect(rows).toEqual([
      expect.stringMatching(/^Backup and restore,Test a restore,.*,I,R,A,/),
      expect.stringMatching(/RA \(cni is custom\).*,cni,not acknowledged/),
    ]);
  });

  it('prints every duty on a sheet without controls', async () => {
    render({ api: new FakeSharedResponsibilityApi({ consumption: uses }) });
    await screen.findByRole('table', { name: 'Responsibilities' });
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    const sheet = screen
      .getByText('Responsibilities of checkout')
      .closest('div')!;
    expect(sheet.parentElement).toBe(document.body);
    expect(sheet).toHaveTextContent('Check the restored data.');
    expect(sheet).toHaveTextContent('Restore the newest backup.');
    expect(
      within(sheet).queryByRole('button', { hidden: true }),
    ).not.toBeInTheDocument();
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(sheet).not.toBeInTheDocument();
  });
});

describe('an open tab', () => {
  it('reads again when a document that it shows has changed, and only then', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const api = new FakeSharedResponsibilityApi({ consumption: uses });
    const answer = await api.getEntityResponsibilities(checkoutRef);
    const read = jest
      .spyOn(api, 'getEntityResponsibilities')
      .mockResolvedValue({
        ...answer,
        matrices: answer.matrices.map(matrix => ({
          ...matrix,
          documentId: 'shown',
        })),
      });
    const signals = { subscribe: jest.fn(noSubscription) };
    render({ api, signals });
    await waitFor(() => expect(signals.subscribe).toHaveBeenCalled());
    const [channel, send] = signals.subscribe.mock.lastCall as unknown as [
      string,
      (message: object) => void,
    ];
    expect(channel).toBe('shared-responsibility');
    expect(read).toHaveBeenCalledTimes(1);
    send({ action: 'document-changed', documentId: 'another' });
    send({ action: 'document-changed', documentId: 'shown' });
    await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  });
});
