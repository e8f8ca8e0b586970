import type {
  Need,
  NeedChannel,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';

export const IMPORTANCES: ReadonlyArray<Need['importance']> = [
  'low',
  'medium',
  'high',
];
export const KINDS: ReadonlyArray<Need['kind']> = [
  'customer',
  'user',
  'supplier',
];
/** Those in which people of the service hear of a need. */
export const HEARD_CHANNELS: readonly NeedChannel[] = [
  'interview',
  'survey',
  'direct',
  'request',
];

/** One of a few values that a need can have. */
export function NeedChoice<T extends string>(props: {
  label: string;
  value: T;
  values: readonly T[];
  labelOf(value: T): string;
  onChange(value: T): void;
}) {
  const { label, value, values, labelOf, onChange } = props;
  return (
    <SelectField
      label={label}
      value={value}
      options={values.map(each => ({ value: each, label: labelOf(each) }))}
      onChange={chosen =>
        onChange(values.find(each => each === chosen) ?? value)
      }
    />
  );
}
