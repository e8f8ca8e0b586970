import { useState } from 'react';
import TextField from '@material-ui/core/TextField';

/**
 * Props of {@link SelectField}.
 *
 * @public
 */
export interface SelectFieldProps {
  label: string;
  /** The first one is usually "all", with an empty value. */
  options: Array<{ value: string; label: string }>;
  value: string;
  onChange(value: string): void;
}

let lastId = 0;

/**
 * One choice out of many: the browser's own list, which works on every screen
 * and with every keyboard.
 *
 * @public
 */
export function SelectField(props: SelectFieldProps) {
  const { label, options, value, onChange } = props;
  const [id] = useState(() => {
    lastId += 1;
    return `plinth-select-${lastId}`;
  });
  return (
    <TextField
      select
      id={id}
      variant="outlined"
      size="small"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, htmlFor: id }}
    >
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
