import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ResponsibilityMatrix,
  describeCondition,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { Scope, isDefaultScope } from '../model';

/** How a scope is called: `Default`, a variant's title, a condition in words. */
export function useScopeTitle(matrix: ResponsibilityMatrix) {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (scope: Scope): string => {
    if (isDefaultScope(scope)) {
      return t('editor.scopeDefault');
    }
    const variant = matrix.spec.variants?.find(
      ({ id }) => id === scope.variant,
    );
    const parts = [
      scope.variant !== undefined &&
        t('editor.scopeVariant', {
          variant: variant?.title ?? scope.variant,
        }),
      scope.when &&
        t('letter.condition', {
          condition: describeCondition({
            condition: scope.when,
            facts: matrix.spec.facts,
          }),
        }),
    ];
    return parts.filter(Boolean).join(', ');
  };
}
