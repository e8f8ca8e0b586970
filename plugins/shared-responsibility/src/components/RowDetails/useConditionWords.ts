import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedResponsibilityTranslationRef } from '../../translation';

/** How the rules of the core call what holds when no condition does. */
const OTHERWISE = 'otherwise';

/** When something holds: `if cni is custom`, or `otherwise`. */
export function useConditionWords(): (condition: string) => string {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return condition =>
    condition === OTHERWISE
      ? t('letter.otherwise')
      : t('letter.condition', { condition });
}
