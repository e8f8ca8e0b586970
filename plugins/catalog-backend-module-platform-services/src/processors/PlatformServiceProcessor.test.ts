import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { PlatformServiceProcessor } from './PlatformServiceProcessor';

const service: Entity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: { name: 'managed-postgres', namespace: 'default' },
  spec: {
    type: 'database',
    lifecycle: 'production',
    owner: 'data-platform',
    productOwner: 'data-platform-ppo',
    operatedBy: ['data-sre'],
    supportedBy: ['group:support/helpdesk'],
    system: 'data',
    implementedBy: ['pg-operator'],
    providesApis: ['pg-provisioning'],
    dependsOn: ['block-storage'],
    requestTemplates: ['new-postgres'],
    supersedes: ['legacy-postgres'],
  },
};

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'web',
    platformServices: [
      { service: 'managed-postgres', environment: 'production' },
      { service: 'managed-postgres', environment: 'test' },
      'vault',
    ],
  },
};

async function relationsOf(
  entity: Entity,
  processor = new PlatformServiceProcessor(),
): Promise<string[]> {
  const emitted: CatalogProcessorResult[] = [];
  await processor.postProcessEntity(
    entity,
    { type: 'url', target: 'https://example.com' },
    result => emitted.push(result),
  );
  return emitted.map(result => {
    if (result.type !== 'relation') {
      throw new Error(`Emitted ${result.type}`);
    }
    const { source, type, target } = result.relation;
    const ref = ({ kind, namespace, name }: typeof source) =>
      `${kind.toLocaleLowerCase('en-US')}:${namespace}/${name}`;
    return `${ref(source)} ${type} ${ref(target)}`;
  });
}

describe('PlatformServiceProcessor', () => {
  const processor = new PlatformServiceProcessor();
  const self = 'platformservice:default/managed-postgres';

  it('makes all relations of a platform service, both ways', async () => {
    await expect(processor.validateEntityKind(service)).resolves.toBe(true);
    await expect(relationsOf(service)).resolves.toEqual([
      `${self} ownedBy group:default/data-platform`,
      `group:default/data-platform ownerOf ${self}`,
      `${self} productOwnedBy user:default/data-platform-ppo`,
      `user:default/data-platform-ppo productOwnerOf ${self}`,
      `${self} operatedBy group:default/data-sre`,
      `group:default/data-sre operatorOf ${self}`,
      `${self} supportedBy group:support/helpdesk`,
      `group:support/helpdesk supporterOf ${self}`,
      `${self} partOf system:default/data`,
      `system:default/data hasPart ${self}`,
      `${self} implementedBy component:default/pg-operator`,
      `component:default/pg-operator implements ${self}`,
      `${self} providesApi api:default/pg-provisioning`,
      `api:default/pg-provisioning apiProvidedBy ${self}`,
      `${self} dependsOn platformservice:default/block-storage`,
      `platformservice:default/block-storage dependencyOf ${self}`,
      `${self} supersedes platformservice:default/legacy-postgres`,
      `platformservice:default/legacy-postgres supersededBy ${self}`,
    ]);
  });

  it('makes dependsOn from consumers only, and the way back when asked to', async () => {
    await expect(processor.validateEntityKind(component)).resolves.toBe(false);
    await expect(relationsOf(component)).resolves.toEqual([
      `component:default/shop dependsOn ${self}`,
      'component:default/shop dependsOn platformservice:default/vault',
    ]);
    await expect(
      relationsOf(
        component,
        new PlatformServiceProcessor({ inverseRelations: true }),
      ),
    ).resolves.toContain(`${self} dependencyOf component:default/shop`);
  });

  it('refuses what is wrong with all that is wrong', async () => {
    await expect(
      processor.validateEntityKind({
        ...service,
        spec: {
          type: 'database',
          lifecycle: 'live',
          links: [{ kind: 'docs', url: 'javascript:alert(1)' }],
        },
      }),
    ).rejects.toThrow(
      /^platformservice:default\/managed-postgres is not valid\. spec lacks "owner"\. spec\.lifecycle is "live"; use one of experimental, production, deprecated, retired\. spec\.links\[0\]\.url is "javascript:alert\(1\)"; it must be an address/,
    );
    await expect(
      processor.validateEntityKind({
        ...service,
        apiVersion: 'backstage.io/v1alpha1',
      }),
    ).rejects.toThrow('it must be "plinth/v1alpha1"');
    await expect(
      processor.validateEntityKind({
        ...component,
        spec: { ...component.spec, platformServices: ['component:vault'] },
      }),
    ).rejects.toThrow(
      'component:default/shop is not valid. spec.platformServices[0] is "component:vault"; it must refer to an entity of kind platformservice.',
    );
  });

  it('leaves other kinds alone', async () => {
    const foreign = { ...service, apiVersion: 'example.com/v1' };
    await expect(processor.validateEntityKind(foreign)).resolves.toBe(false);
    await expect(relationsOf(foreign)).resolves.toEqual([]);
  });
});
