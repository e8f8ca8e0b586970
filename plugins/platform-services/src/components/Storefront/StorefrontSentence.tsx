import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PlatformServiceEntity,
  PlatformServiceSummary,
} from '@plinth/backstage-plugin-platform-services-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { isEnding, serviceTitle } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { Sentence } from '../Sentence';
import { isMine } from './selectServices';

/** How much there is, how much of it is the visitor's, and what is ending. */
export function StorefrontSentence(props: {
  services: PlatformServiceEntity[];
  summaries: Map<string, PlatformServiceSummary>;
}) {
  const { services, summaries } = props;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { list } = useFormat();
  const count = services.length;
  const mine = services.filter(service => isMine(service, summaries));
  const ending = mine.filter(isEnding);
  const counted = [...summaries.values()].every(
    summary => summary.consumers !== undefined,
  );
  const more = [
    ending.length > 0 &&
      t('storefront.ending', {
        count: ending.length,
        names: list(ending.map(serviceTitle)),
      }),
    !counted && t('storefront.notCounted'),
  ].filter(Boolean);
  return (
    <Sentence more={more.join(' ')}>
      {mine.length > 0
        ? t('storefront.sentenceMine', { count, mine: String(mine.length) })
        : t('storefront.sentence', { count })}
    </Sentence>
  );
}
