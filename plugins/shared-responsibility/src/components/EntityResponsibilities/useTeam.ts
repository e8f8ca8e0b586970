import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { useOwnership } from '@plinth/backstage-plugin-platform-services-react';

/** The title of the consuming team, and whether the reader is outside of it. */
export function useTeam(ownerRef: string | undefined): {
  team?: string;
  isOther: boolean;
} {
  const { data: ownership } = useOwnership();
  const { primaryTitle } = useEntityPresentation(
    ownerRef ?? 'group:default/unknown',
  );
  if (!ownerRef) {
    return { isOther: false };
  }
  return {
    team: primaryTitle,
    isOther: ownership !== undefined && !ownership.includes(ownerRef),
  };
}
