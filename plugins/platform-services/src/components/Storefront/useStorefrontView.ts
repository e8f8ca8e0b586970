import { Persona } from '@plinth/backstage-plugin-platform-services-common';
import { useUrlState } from '@plinth/backstage-plugin-platform-services-react';
import { LIFECYCLES } from '../../model';

/** For whom services are made, in the order in which they are offered. */
export const PERSONAS: readonly Persona[] = [
  'developer',
  'devops-engineer',
  'sre',
  'technical-product-owner',
  'business-product-owner',
  'manager',
];

/** What the visitor has chosen to see, kept in the URL. */
export function useStorefrontView() {
  return useUrlState({
    defaults: {
      q: '',
      persona: '',
      capability: '',
      lifecycle: '',
      whose: 'all',
      view: 'cards',
    },
    allowed: {
      persona: PERSONAS,
      lifecycle: LIFECYCLES,
      whose: ['all', 'mine'],
      view: ['cards', 'table'],
    },
  });
}

/** Answer of {@link useStorefrontView}. */
export type StorefrontView = ReturnType<typeof useStorefrontView>;
