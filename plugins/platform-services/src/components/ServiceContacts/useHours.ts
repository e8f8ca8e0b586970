import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformServicesTranslationRef } from '../../translation';

/** Says hours such as `business` and `24x7` in words; others as they are. */
export function useHours(): (hours: string) => string {
  const { t } = useTranslationRef(platformServicesTranslationRef);
  return hours => {
    switch (hours.toLocaleLowerCase()) {
      case 'business':
        return t('hours.business');
      case '24x7':
      case '24/7':
        return t('hours.always');
      default:
        return hours;
    }
  };
}
