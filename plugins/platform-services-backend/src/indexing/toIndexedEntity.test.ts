import { Entity } from '@backstage/catalog-model';
import { toIndexedEntity } from './toIndexedEntity';

describe('toIndexedEntity', () => {
  it('keeps of a component what it declares and what facts may name', () => {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'Shop',
        namespace: 'web',
        uid: 'u1',
        etag: 'e1',
        title: 'Web shop',
        annotations: { 'plinth/cni': 'custom', long: 'x'.repeat(501) },
        labels: { region: 'eu' },
        tags: ['java'],
        description: 'Not kept.',
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: 'ignored',
        platformServices: [
          { service: 'vault', offering: 'a', environment: 'production' },
          { service: 'vault', environment: 'test' },
          { service: 'component:wrong' },
        ],
      },
      relations: [
        { type: 'ownedBy', targetRef: 'group:default/web' },
        { type: 'dependsOn', targetRef: 'platformservice:web/vault' },
        { type: 'dependsOn', targetRef: 'platformservice:default/dns' },
        { type: 'dependsOn', targetRef: 'resource:web/db' },
        { type: 'dependsOn', targetRef: 'component:web/other' },
        { type: 'dependsOn', targetRef: 'api:web/a' },
        { type: 'consumesApi', targetRef: 'api:web/a' },
        { type: 'consumesApi', targetRef: 'api:web/b' },
        { type: 'providesApi', targetRef: 'api:web/c' },
        { type: 'partOf', targetRef: 'system:web/shop' },
        { type: 'partOf', targetRef: 'component:web/parent' },
      ],
    };
    expect(toIndexedEntity({ entity })).toEqual({
      ref: 'component:web/shop',
      uid: 'u1',
      etag: 'e1',
      title: 'Web shop',
      ownerRef: 'group:default/web',
      attributes: {
        metadata: {
          name: 'Shop',
          namespace: 'web',
          annotations: { 'plinth/cni': 'custom' },
          labels: { region: 'eu' },
          tags: ['java'],
        },
        spec: { type: 'service', lifecycle: 'production' },
      },
      uses: [
        {
          serviceRef: 'platformservice:web/vault',
          offering: 'a',
          environment: 'production',
        },
        { serviceRef: 'platformservice:web/vault', environment: 'test' },
        { serviceRef: 'platformservice:default/dns' },
      ],
      resources: ['resource:web/db'],
      systems: ['system:web/shop'],
      apis: ['api:web/b', 'api:web/a'].sort(),
      providedApis: [],
    });
  });

  it('reads platform services, systems and APIs without their relations', () => {
    expect(
      toIndexedEntity({
        entity: {
          apiVersion: 'plinth/v1alpha1',
          kind: 'PlatformService',
          metadata: { name: 'postgres', namespace: 'default' },
          spec: {
            type: 'database',
            lifecycle: 'production',
            owner: 'data',
            system: 'data-platform',
            dependsOn: ['block-storage', 'resource:disk', 'component:x'],
            providesApis: ['pg'],
          },
        },
      }),
    ).toMatchObject({
      ref: 'platformservice:default/postgres',
      ownerRef: 'group:default/data',
      uses: [{ serviceRef: 'platformservice:default/block-storage' }],
      resources: ['resource:default/disk'],
      systems: ['system:default/data-platform'],
      providedApis: ['api:default/pg'],
    });
    expect(
      toIndexedEntity({
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'System',
          metadata: { name: 'shop' },
          spec: { owner: 'user:someone', platformServices: ['vault'] },
        },
      }),
    ).toMatchObject({
      ownerRef: 'user:default/someone',
      uses: [{ serviceRef: 'platformservice:default/vault' }],
    });
    expect(
      toIndexedEntity({
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'API',
          metadata: { name: 'pg', namespace: 'data' },
          spec: { system: 'data-platform' },
        },
      }).systems,
    ).toEqual(['system:data/data-platform']);
  });
});
