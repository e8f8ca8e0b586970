import { Entity } from '@backstage/catalog-model';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import {
  createPseudoTranslationApi,
  findUntranslated,
  textsIn,
} from '@plinth/backstage-plugin-platform-services-react/testUtils';
import {
  lintMatrix,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMatrixEditingApi } from './__fixtures__/FakeMatrixEditingApi';
import { FakeSharedResponsibilityApi } from './__fixtures__/FakeSharedResponsibilityApi';
import {
  postgresMatrix,
  postgresWithoutRunbook,
} from './__fixtures__/matrices';
import { sharedResponsibilityApiRef } from './api';
import plugin from '.';

// Whole pages, with a query by role at each step.
jest.setTimeout(180_000);

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
  spec: { type: 'service', owner: 'payments' },
};

const postgres: Entity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: {
    namespace: 'default',
    name: 'managed-postgres',
    title: 'Managed PostgreSQL',
  },
  spec: { type: 'database', lifecycle: 'production', owner: 'data' },
};

const consumption = [
  {
    serviceRef: 'platformservice:default/managed-postgres',
    declaredBy: 'component:default/checkout',
    declaredByOwner: 'group:default/payments',
    own: true,
    reasons: [
      [
        'component:default/checkout',
        'platformservice:default/managed-postgres',
      ],
    ],
  },
];

function renderInPseudoLocale(options: {
  entity: Entity;
  api: FakeSharedResponsibilityApi;
  groups: string[];
  path?: string;
}) {
  const { entity, api, groups, path = '/' } = options;
  const name = entity.kind === 'PlatformService' ? 'service' : 'entity';
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension(`entity-content:shared-responsibility/${name}`),
    ],
    initialRouteEntries: [path],
    apis: [
      [translationApiRef, createPseudoTranslationApi(mockApis.translation())],
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      [sharedResponsibilityApiRef, api],
      mockApis.identity({ ownershipEntityRefs: groups }),
    ],
  });
}

/** What may be written into a field. */
const EXAMPLES = ['https://', 'nist-800-53-r5:cp-9.1', 'P1Y', 'group:default/'];

function untranslated() {
  return findUntranslated({
    root: document.body,
    data: textsIn(
      checkout,
      postgres,
      postgresMatrix,
      postgresWithoutRunbook,
      consumption,
      EXAMPLES,
      // What rules say is English everywhere: in the API and on the command line too.
      lintMatrix(postgresWithoutRunbook).findings,
    ),
  });
}

describe('in another language', () => {
  it('everything about an entity is in that language', async () => {
    const api = new FakeSharedResponsibilityApi({
      consumption,
      view: {
        may: { acknowledge: true, dispute: true, evidence: true },
        mayForService: { answer: [], except: [consumption[0].serviceRef] },
      },
    });
    renderInPseudoLocale({
      entity: checkout,
      api,
      groups: ['group:default/payments'],
    });
    const restore = await screen.findByRole('button', {
      name: /Test a restore/,
    });
    await userEvent.click(restore);
    await screen.findByRole('button', { name: '⟦History⟧' });
    expect(untranslated()).toEqual([]);
  });

  it.each(['matrix', 'revisions', 'coverage', 'disputes'])(
    'everything about a service is in that language: %s',
    async section => {
      renderInPseudoLocale({
        entity: postgres,
        api: new FakeMatrixEditingApi(),
        groups: ['group:default/data'],
        path: `/?section=${section}`,
      });
      await screen.findByRole('tabpanel');
      await screen.findByRole('button', { name: '⟦Edit⟧' });
      expect(untranslated()).toEqual([]);
    },
  );

  it('everything in the editor is in that language: task, settings, and what it asks', async () => {
    const api = new FakeMatrixEditingApi();
    api.saveAsAnother(postgresWithoutRunbook);
    renderInPseudoLocale({
      entity: postgres,
      api,
      groups: ['group:default/data'],
      path: '/?edit=1',
    });
    await screen.findByRole('grid');
    expect(untranslated()).toEqual([]);

    const press = async (name: RegExp) => {
      const [button] = screen.getAllByRole('button', { name });
      await userEvent.click(button);
    };
    for (const dialog of [
      /^⟦New condition…/,
      /^⟦Answer a duty…/,
      /^⟦Suppress…/,
    ]) {
      await press(dialog);
      await screen.findByRole('dialog');
      expect(untranslated()).toEqual([]);
      await userEvent.keyboard('{Escape}');
      await waitFor(() =>
        expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
      );
    }

    await press(/^⟦Matrix settings/);
    await press(/^⟦Plan reviews/);
    expect(untranslated()).toEqual([]);
  });

  it('the first draft of a matrix is written in that language', async () => {
    const api = new FakeMatrixEditingApi({ source: undefined });
    renderInPseudoLocale({
      entity: {
        ...postgres,
        metadata: { ...postgres.metadata, name: 'unwritten' },
      },
      api,
      groups: ['group:default/data'],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^⟦Write it here/ }),
    );
    await waitFor(() => expect(api.draft).toBeDefined());
    const { areas, parties, tasks } = api.draft!.document.spec;
    for (const { title } of [...areas, ...parties, ...tasks]) {
      expect(title).toMatch(/^⟦.+⟧$/);
    }
    for (const { assignments } of tasks) {
      for (const { duty } of Object.values(assignments).map(toAssignment)) {
        expect(duty ?? '⟦⟧').toMatch(/^⟦.*⟧$/);
      }
    }
  });
});
