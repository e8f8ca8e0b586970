import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import {
  PlatformDocumentQuery,
  PlatformDocumentResource,
} from '../permissions';
import { toPlatformDocumentResource } from './platformDocumentResources';

/**
 * What asking the policy about a document takes.
 *
 * @public
 */
export interface DocumentPermissionOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  /** The type of resource that these documents are for policies. */
  resourceRef: PermissionResourceRef<
    PlatformDocumentResource,
    PlatformDocumentQuery
  >;
}

/**
 * The second gate: the policy. Its conditions are applied here, to the service
 * as it is now.
 *
 * @param options - `anyOf`: one of them is enough
 * @throws NotAllowedError when the policy grants none of them
 */
export async function requireDocumentPermission(
  options: DocumentPermissionOptions & {
    entity: PlatformServiceEntity;
    anyOf: ResourcePermission[];
    credentials: BackstageCredentials;
  },
): Promise<void> {
  const { entity, anyOf, credentials, permissions, permissionsRegistry } =
    options;
  const isAllowed = createConditionAuthorizer(
    permissionsRegistry.getPermissionRuleset(options.resourceRef),
  );
  const resource = toPlatformDocumentResource(entity);
  for (const permission of anyOf) {
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (isAllowed(decision, resource)) {
      return;
    }
  }
  throw new NotAllowedError(`The permission ${anyOf[0].name} is not granted`);
}
