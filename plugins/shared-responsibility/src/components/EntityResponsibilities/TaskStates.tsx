import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ComposedMatrix,
  ComposedRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { answersFor } from '../ResponsibilityTable';

/** Props of {@link TaskStates}. */
export interface TaskStatesProps {
  /** The consumer's own rows. */
  rows: ComposedRow[];
  /** By service ref. */
  matrices: Map<string, ComposedMatrix>;
}

/**
 * How far the consumer's own tasks are: allocated and documented, the first
 * two of the states after ISO/IEC 27017.
 */
export function TaskStates(props: TaskStatesProps) {
  const { rows, matrices } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const states = [
    {
      name: t('state.allocated'),
      help: t('state.allocatedHelp'),
      count: rows.filter(
        row =>
          !row.undetermined &&
          !answersFor(
            row,
            'nobody',
            matrices.get(row.serviceRef)?.scheme ?? 'raci',
          ),
      ).length,
    },
    {
      name: t('state.documented'),
      help: t('state.documentedHelp'),
      count: rows.filter(row => row.assignments.consumer?.duty).length,
    },
  ];

  return (
    <>
      <Typography variant="body1" component="h3">
        <strong>{t('state.title')}</strong>
      </Typography>
      <Table size="small" aria-label={t('state.title')}>
        <TableBody>
          {states.map(state => (
            <TableRow key={state.name}>
              <TableCell component="th" scope="row" padding="none">
                {state.name}
                <Typography
                  variant="caption"
                  color="textSecondary"
                  component="div"
                >
                  {state.help}
                </Typography>
              </TableCell>
              <TableCell align="right" padding="none">
                {t('state.ofTotal', {
                  number: String(state.count),
                  total: String(rows.length),
                })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
