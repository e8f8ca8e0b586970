import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';
import { WORK_TYPES } from '../../filter';
import { platformRoadmapTranslationRef } from '../../translation';

/** Items of which type of work are shown. */
export function TypeSelect(props: {
  /** Empty: all. */
  value: string;
  onChange(type: string): void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <SelectField
      label={t('filter.type')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('filter.allTypes') },
        ...WORK_TYPES.map(type => ({
          value: type,
          label: t(`balance.${type}`),
        })),
      ]}
    />
  );
}
