import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';
import { STATUS_FILTERS } from '../../filter';
import { platformRoadmapTranslationRef } from '../../translation';

/** Items of which status are shown. */
export function StatusSelect(props: {
  /** Empty: all. */
  value: string;
  onChange(status: string): void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <SelectField
      label={t('filter.status')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('filter.allStatuses') },
        ...STATUS_FILTERS.map(status => ({
          value: status,
          label: t(`filter.${status}`),
        })),
      ]}
    />
  );
}
