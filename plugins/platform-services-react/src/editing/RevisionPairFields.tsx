import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { SelectField } from '../components/SelectField';
import { useFormat } from '../time';
import { platformServicesReactTranslationRef } from '../translation';
import { RevisionPair } from './useRevisionPair';

/**
 * Props of {@link RevisionPairFields}.
 *
 * @public
 */
export interface RevisionPairFieldsProps {
  /** The newest first. */
  revisions: RevisionSummary[];
  pair: RevisionPair;
  onChange(change: Partial<RevisionPair>): void;
}

/**
 * Two fields that choose which revisions are compared.
 *
 * @public
 */
export function RevisionPairFields(props: RevisionPairFieldsProps) {
  const { revisions, pair, onChange } = props;
  const format = useFormat();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const options = revisions.map(({ number, publishedAt }) => ({
    value: String(number),
    label: t('revisions.option', {
      number: String(number),
      date: format.day(publishedAt),
    }),
  }));
  return (
    <>
      <SelectField
        label={t('revisions.older')}
        value={String(pair.from)}
        onChange={value => onChange({ from: Number(value) })}
        options={[...options, { value: '0', label: t('revisions.nothing') }]}
      />
      <SelectField
        label={t('revisions.newer')}
        value={String(pair.to)}
        onChange={value => onChange({ to: Number(value) })}
        options={options}
      />
    </>
  );
}
