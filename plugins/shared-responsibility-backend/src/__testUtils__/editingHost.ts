import { MockDirectory } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  documentEditor,
  serviceEntity as anyServiceEntity,
  TestHost,
} from '@plinth/backstage-plugin-platform-services-node/testUtils';
import { parseMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { matrixYaml } from './matrixYaml';
import { serviceEntity } from './startHost';

/** A matrix that lint has nothing to say about, as a draft. */
export function matrixDraft(
  options: Partial<Parameters<typeof matrixYaml>[0]> = {},
) {
  const { document } = parseMatrix(matrixYaml({ service: 'db', ...options }));
  if (!document) {
    throw new Error('The fixture is not a matrix');
  }
  return document;
}

/**
 * `db` is kept in the database, `git` in a file, `hidden` may be read by
 * nobody under the policy `some`, and `other` belongs to others.
 */
export function editingEntities(directory: MockDirectory): Entity[] {
  const inDatabase = (name: string, tags?: string[]) =>
    anyServiceEntity({
      directory,
      name,
      annotations: {},
      ...(tags && { tags }),
    });
  const other = inDatabase('other');
  return [
    inDatabase('db'),
    inDatabase('hidden', ['hidden']),
    serviceEntity({ directory, name: 'git' }),
    {
      ...other,
      spec: {
        ...other.spec,
        owner: 'group:default/shop',
        productOwner: 'user:default/reader',
        operatedBy: [],
      },
    },
  ];
}

/** What people do with the drafts of a service. */
export function editor(host: TestHost, service = 'db') {
  return documentEditor({ host, service, document: matrixDraft() });
}
