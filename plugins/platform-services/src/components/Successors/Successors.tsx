import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { platformServicesTranslationRef } from '../../translation';

/** What to use instead of a service that is about to end. */
export function Successors(props: { refs: string[] }) {
  const { refs } = props;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  if (refs.length === 0) {
    return <>{t('card.doNotStart')}</>;
  }
  const services = (
    <>
      {refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <EntityName entityRef={ref} />
        </Fragment>
      ))}
    </>
  );
  return <>{t('card.useInstead', { services })}</>;
}
