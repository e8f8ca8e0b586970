import { useEffect, useRef, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '../theme';

const useStyles = makeStyles(
  theme => ({
    label: { color: mutedText(theme) },
    input: { backgroundColor: theme.palette.background.paper },
    helper: { color: mutedText(theme) },
  }),
  { name: 'PlinthEditorField' },
);

let lastId = 0;

/**
 * Props of {@link EditorField}.
 *
 * @public
 */
export interface EditorFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** Why a text cannot be taken; undefined: it can. */
  problem?(value: string): string | undefined;
  help?: string;
  placeholder?: string;
  multiline?: boolean;
  type?: 'text' | 'date';
  /** For finding the field when the keyboard asks for it. */
  name?: string;
}

/**
 * A text of the document. What cannot be taken stays in the field with the
 * reason, and the document keeps what it had.
 *
 * @public
 */
export function EditorField(props: EditorFieldProps) {
  const { label, value, onChange, problem, help, multiline } = props;
  const classes = useStyles();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const [id] = useState(() => {
    lastId += 1;
    return `plinth-editor-field-${lastId}`;
  });

  // A value that did not come from here replaces the text: undo, another task.
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);

  const reason = problem?.(text);
  return (
    <TextField
      id={id}
      name={props.name}
      label={label}
      value={text}
      type={props.type ?? 'text'}
      placeholder={props.placeholder}
      onChange={event => {
        const next = event.target.value;
        setText(next);
        if (!problem?.(next)) {
          sent.current = next;
          onChange(next);
        }
      }}
      multiline={multiline}
      minRows={multiline ? 2 : undefined}
      fullWidth
      variant="outlined"
      size="small"
      error={Boolean(reason)}
      helperText={reason ?? help}
      InputProps={{ className: classes.input }}
      InputLabelProps={{ shrink: true, className: classes.label }}
      FormHelperTextProps={{
        className: reason ? undefined : classes.helper,
        role: reason ? 'alert' : undefined,
      }}
    />
  );
}
