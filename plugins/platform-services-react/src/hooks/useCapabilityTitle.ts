import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { capabilityTitle } from '@plinth/backstage-plugin-platform-services-common';
import { platformServicesReactTranslationRef } from '../translation';
import { capabilityMessages } from '../translations/capabilityMessages';

/**
 * How a capability (`spec.type` of a PlatformService) is called in the reader's
 * language; one that the kind does not recommend: its own value in words.
 *
 * @public
 */
export function useCapabilityTitle(): (type: string) => string {
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  return useCallback(
    type => {
      const key = `capability.${type}`;
      return isMessage(key) ? t(key) : capabilityTitle({ type });
    },
    [t],
  );
}

function isMessage(key: string): key is keyof typeof capabilityMessages {
  return Object.hasOwn(capabilityMessages, key);
}
