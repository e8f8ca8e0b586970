import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ResponsibilityStates } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

const STATES = [
  'allocated',
  'documented',
  'communicated',
  'implemented',
] as const;

const useStyles = makeStyles(theme => ({
  cell: { padding: theme.spacing(0.75, 0) },
  number: {
    whiteSpace: 'nowrap',
    paddingLeft: theme.spacing(1),
    fontVariantNumeric: 'tabular-nums',
  },
}));

/**
 * How far the tasks are: allocated, documented, communicated, implemented, the
 * four states after ISO/IEC 27017.
 */
export function TaskStates(props: { states: ResponsibilityStates }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <>
      <Typography variant="body1" component="h3">
        <strong>{t('state.title')}</strong>
      </Typography>
      <Table size="small" aria-label={t('state.title')}>
        <TableBody>
          {STATES.map(state => (
            <TableRow key={state}>
              <TableCell
                component="th"
                scope="row"
                padding="none"
                className={classes.cell}
              >
                {t(`state.${state}`)}
                <Typography
                  variant="caption"
                  color="textSecondary"
                  component="div"
                >
                  {t(`state.${state}Help`)}
                </Typography>
              </TableCell>
              <TableCell
                align="right"
                padding="none"
                className={`${classes.cell} ${classes.number}`}
              >
                {t('state.ofTotal', {
                  number: String(props.states[state].done),
                  total: String(props.states[state].of),
                })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
