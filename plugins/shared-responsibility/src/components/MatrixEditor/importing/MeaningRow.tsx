import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedResponsibilityTranslationRef } from '../../../translation';

/** Props of {@link MeaningRow}. */
export interface MeaningRowProps {
  /** A heading, or a name in cells. */
  name: string;
  value: string;
  options: Array<{ value: string; label: string }>;
  onChange(value: string): void;
}

/** What one column or one name of a table is taken as. */
export function MeaningRow(props: MeaningRowProps) {
  const { name, value, options, onChange } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        {name}
      </TableCell>
      <TableCell>
        <TextField
          select
          size="small"
          value={value}
          onChange={event => onChange(event.target.value)}
          SelectProps={{ native: true }}
          inputProps={{ 'aria-label': t('import.takenAs', { name }) }}
        >
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </TextField>
      </TableCell>
    </TableRow>
  );
}
