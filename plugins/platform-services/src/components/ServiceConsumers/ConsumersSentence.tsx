import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformServicesTranslationRef } from '../../translation';
import { Sentence } from '../Sentence';

/** How many stand on a service, as far as that can be counted. */
export function ConsumersSentence(props: {
  service: string;
  total?: number;
  owners?: number;
}) {
  const { service, total, owners } = props;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  if (total === undefined || owners === undefined) {
    return <Sentence>{t('consumers.sentenceUncounted', { service })}</Sentence>;
  }
  return (
    <Sentence>
      {t('consumers.sentence', {
        service,
        count: total,
        owners: t('consumers.owners', { count: owners }),
      })}
    </Sentence>
  );
}
