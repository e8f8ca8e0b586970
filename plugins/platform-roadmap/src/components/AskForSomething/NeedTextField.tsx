import { useState } from 'react';
import TextField from '@material-ui/core/TextField';

/** As much as the backend takes. */
const MAX_LENGTH = 4000;

let lastId = 0;

/** A long text in somebody's own words. */
export function NeedTextField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
}) {
  const { label, value, onChange } = props;
  const [id] = useState(() => {
    lastId += 1;
    return `plinth-need-text-${lastId}`;
  });
  return (
    <TextField
      required
      fullWidth
      multiline
      minRows={4}
      variant="outlined"
      id={id}
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      inputProps={{ maxLength: MAX_LENGTH }}
      InputLabelProps={{ shrink: true }}
    />
  );
}
