import TextField, { OutlinedTextFieldProps } from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '../../theme';

const useStyles = makeStyles(
  theme => ({
    label: { color: mutedText(theme) },
    input: { backgroundColor: theme.palette.background.paper },
    helper: { color: mutedText(theme) },
  }),
  { name: 'PlinthOutlinedField' },
);

/**
 * Props of {@link OutlinedField}.
 *
 * @public
 */
export type OutlinedFieldProps = Omit<OutlinedTextFieldProps, 'variant'>;

/**
 * A text field that can be read on the background of a page as well as on paper,
 * with its label always above.
 *
 * @public
 */
export function OutlinedField(props: OutlinedFieldProps) {
  const classes = useStyles();
  return (
    <TextField
      {...props}
      variant="outlined"
      InputProps={{ className: classes.input, ...props.InputProps }}
      InputLabelProps={{
        shrink: true,
        classes: { root: classes.label },
        ...props.InputLabelProps,
      }}
      FormHelperTextProps={{ classes: { root: classes.helper } }}
    />
  );
}
