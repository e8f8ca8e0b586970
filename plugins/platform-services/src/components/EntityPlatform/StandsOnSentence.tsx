import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { isEnding, serviceTitle } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { Sentence } from '../Sentence';
import { StandsOnService } from './useStandsOn';

/** On how much an entity stands, what of it is not its own, what is ending. */
export function StandsOnSentence(props: {
  entity: string;
  services: StandsOnService[];
}) {
  const { entity, services } = props;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { list } = useFormat();
  const notOwn = services.filter(({ uses }) => uses.every(use => !use.own));
  const ending = services.flatMap(({ service }) =>
    service && isEnding(service) ? [serviceTitle(service)] : [],
  );
  const more = [
    ending.length > 0 &&
      t('platform.ending', { count: ending.length, names: list(ending) }),
    notOwn.length > 0 && t('platform.notOwn', { count: notOwn.length }),
  ].filter(Boolean);
  return (
    <Sentence more={more.join(' ')}>
      {t('platform.sentence', { entity, count: services.length })}
    </Sentence>
  );
}
