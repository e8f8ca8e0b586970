import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { platformServicesTranslationRef } from '../../translation';
import { ContactList } from '../ServiceContacts';
import { useServiceEntity } from './useServiceEntity';

/**
 * Whom to call about the platform service of the page.
 *
 * @public
 */
export function ServiceContactsCard() {
  const service = useServiceEntity();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  return (
    <EntityInfoCard title={t('contact.title')}>
      <ContactList service={service} />
    </EntityInfoCard>
  );
}
