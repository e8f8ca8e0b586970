import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '../../theme';

const useStyles = makeStyles(
  theme => ({
    label: { color: mutedText(theme) },
    input: { backgroundColor: theme.palette.background.paper },
  }),
  { name: 'PlinthSelectField' },
);

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
  const classes = useStyles();
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
      InputProps={{ className: classes.input }}
      InputLabelProps={{ shrink: true, htmlFor: id, className: classes.label }}
    >
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
