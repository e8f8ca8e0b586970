import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { screen, within } from '@testing-library/react';
import plugin from '../../..';
import { FakeMatrixEditingApi } from '../../../__fixtures__/FakeMatrixEditingApi';
import { sharedResponsibilityApiRef } from '../../../api';

/** The service whose matrix is edited; it depends on another one. */
export const service: Entity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: {
    namespace: 'default',
    name: 'managed-postgres',
    title: 'Managed PostgreSQL',
  },
  spec: { type: 'database', lifecycle: 'production', owner: 'data' },
  relations: [
    {
      type: 'dependsOn',
      targetRef: 'platformservice:default/openshift-on-aws',
    },
  ],
};

/** The tab of a service, in a whole app. */
export function renderService(options: {
  api: FakeMatrixEditingApi;
  entity?: Entity;
  groups?: string[];
  query?: string;
  signals?: SignalApi;
}) {
  const { api, entity = service, groups = ['group:default/data'] } = options;
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension('entity-content:shared-responsibility/service'),
    ],
    initialRouteEntries: [`/${options.query ?? ''}`],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      [sharedResponsibilityApiRef, api],
      mockApis.identity({ ownershipEntityRefs: groups }),
      ...(options.signals ? [[signalApiRef, options.signals] as const] : []),
    ],
  });
}

/** The cell of a task, by the number of the party, when the grid is there. */
export async function cellOf(task: RegExp, column: number) {
  const grid = within(await screen.findByRole('grid'));
  const row = grid.getByRole('rowheader', { name: task }).closest('tr')!;
  return within(row).getAllByRole('gridcell')[column];
}
