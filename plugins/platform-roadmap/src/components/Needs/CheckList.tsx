import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormLabel from '@material-ui/core/FormLabel';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { MutedText } from '../MutedText';

const useStyles = makeStyles(
  theme => ({
    group: {
      flexWrap: 'nowrap',
      maxHeight: theme.spacing(28),
      marginTop: theme.spacing(0.5),
      overflowY: 'auto',
      overflowWrap: 'anywhere',
    },
    label: { color: mutedText(theme) },
  }),
  { name: 'PlinthCheckList' },
);

/** Props of {@link CheckList}. */
export interface CheckListProps {
  label: string;
  options: Array<{ value: string; label: string }>;
  values: string[];
  /** Said where there are no options. */
  none?: string;
  onChange(values: string[]): void;
}

/** Several out of many. */
export function CheckList(props: CheckListProps) {
  const { label, options, values, none, onChange } = props;
  const classes = useStyles();
  const toggle = (value: string) =>
    onChange(
      values.includes(value)
        ? values.filter(each => each !== value)
        : [...values, value],
    );
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" className={classes.label}>
        {label}
      </FormLabel>
      {options.length === 0 && <MutedText>{none}</MutedText>}
      <FormGroup className={classes.group}>
        {options.map(option => (
          <FormControlLabel
            key={option.value}
            label={option.label}
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={values.includes(option.value)}
                onChange={() => toggle(option.value)}
              />
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
