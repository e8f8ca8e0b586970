import { APIRequestContext, APIResponse, expect } from '@playwright/test';
import { fetchToken } from './support';

const API = '/api/shared-responsibility';

/** A task as the document of a matrix has it. */
interface Task {
  id: string;
  [key: string]: unknown;
}

/** What the journeys change of a matrix. */
interface Matrix {
  spec: { tasks: Task[] };
}

/** Who calls, and about which service. */
export interface ServiceCall {
  request: APIRequestContext;
  /** Full ref of a user of app-config.yaml, with a role on the service. */
  userRef: string;
  /** Name of the platform service, in the namespace default. */
  service: string;
}

/** Keeps the matrix of a service in the editor from now on. */
export async function keepInEditor(call: ServiceCall): Promise<void> {
  const { path, send } = await callerOf(call);
  await expect(async () => {
    const { source, sourceEtag } = await send('GET', `${path}/matrix`);
    if (source?.type !== 'database') {
      await send('PUT', `${path}/source`, {
        etag: sourceEtag,
        data: { type: 'database' },
      });
    }
  }).toPass({ timeout: 60_000 });
}

/** Throws away what others may have left in the editor. */
export async function discardDraft(call: ServiceCall): Promise<void> {
  const { path, send, fetch } = await callerOf(call);
  const response = await fetch('GET', `${path}/draft`);
  if (response.status() !== 404) {
    const { etag } = await response.json();
    await send('DELETE', `${path}/draft`, { etag });
  }
}

/**
 * Publishes the newest revision with a task more, or with another version of
 * one that is there.
 *
 * @returns the number of the new revision
 */
export async function publishTask(
  call: ServiceCall & { task: Task; message: string },
): Promise<number> {
  const { task, message } = call;
  const { path, send } = await callerOf(call);
  const { revision } = await send('GET', `${path}/matrix`);
  const { document }: { document: Matrix } = await send(
    'GET',
    `${path}/revisions/${revision.number}`,
  );
  document.spec.tasks = [
    ...document.spec.tasks.filter(({ id }) => id !== task.id),
    task,
  ];
  const draft = await send('PUT', `${path}/draft`, { data: { document } });
  const published = await send('POST', `${path}/publish`, {
    etag: draft.etag,
    data: { message },
  });
  return published.revision.number;
}

/**
 * Says yes to every task of a service that an entity's own team has open, and
 * marks all of them as seen.
 *
 * @param entity - its path, such as component/default/checkout
 */
export async function acknowledgeAll(
  call: ServiceCall & { entity: string; revision?: number },
): Promise<void> {
  const { entity, service, revision } = call;
  const { send } = await callerOf(call);
  const serviceRef = `platformservice:default/${service}`;
  await expect(async () => {
    const { rows, standings, matrices, etag } = await send(
      'GET',
      `${API}/entities/${entity}/responsibilities`,
    );
    const matrix = matrices.find(
      (known: { serviceRef: string }) => known.serviceRef === serviceRef,
    );
    expect(matrix).toMatchObject(revision ? { revision } : {});
    const open = rows.filter(
      (row: { id: string; own: boolean; serviceRef: string }) =>
        row.own &&
        row.serviceRef === serviceRef &&
        standings[row.id]?.status === 'open',
    );
    if (open.length > 0) {
      await send('PUT', `${API}/entities/${entity}/acknowledgement`, {
        data: {
          rows: open.map(({ id }: { id: string }) => ({
            id,
            hash: standings[id].hash,
          })),
        },
      });
    }
    await send('PUT', `${API}/entities/${entity}/seen`, { data: { etag } });
  }).toPass({ timeout: 60_000 });
}

/** Calls the API as a user. What is written on top of nothing has no etag. */
async function callerOf(call: ServiceCall) {
  const { request, userRef, service } = call;
  const token = await fetchToken(request, userRef);
  const fetch = (
    method: string,
    path: string,
    options: { etag?: string; data?: object } = {},
  ): Promise<APIResponse> =>
    request.fetch(path, {
      method,
      data: options.data,
      headers: {
        authorization: `Bearer ${token}`,
        ...(options.etag && { 'if-match': `"${options.etag}"` }),
        ...(method === 'PUT' && !options.etag && { 'if-none-match': '*' }),
      },
    });
  return {
    path: `${API}/services/default/${service}`,
    fetch,
    send: async (...parameters: Parameters<typeof fetch>) => {
      const response = await fetch(...parameters);
      expect(response.ok(), await response.text()).toBe(true);
      return response.status() === 204 ? undefined : response.json();
    },
  };
}
