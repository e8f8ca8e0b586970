import { Entity, isUserEntity } from '@backstage/catalog-model';
import { ProfileInfo } from '@backstage/plugin-auth-node';

/** What the app shows of the person who is signed in. */
export function readUserProfile(entity: Entity): ProfileInfo {
  const profile = isUserEntity(entity) ? entity.spec.profile : undefined;
  return {
    displayName:
      profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
    email: profile?.email,
    picture: profile?.picture,
  };
}
