import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IntervalView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    frame: {
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    row: {
      '&&': { backgroundColor: 'transparent' },
      '& > *': {
        verticalAlign: 'top',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
    },
    items: { margin: 0, paddingLeft: theme.spacing(2) },
  }),
  { name: 'PlinthBalanceTable' },
);

/** Each type of work against its target, and the items that it is made of. */
export function BalanceTable(props: { interval: IntervalView }) {
  const { committed, balanceView } = props.interval;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const percent = (number?: number) =>
    number === undefined
      ? '–'
      : t('balance.percent', { number: String(number) });
  return (
    <div className={classes.frame}>
      <Table size="small" aria-label={t('balance.tableLabel')}>
        <TableHead>
          <TableRow className={classes.row}>
            {(
              ['type', 'actual', 'targetColumn', 'difference', 'items'] as const
            ).map(column => (
              <TableCell key={column} scope="col">
                {t(`balance.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {(balanceView?.shares ?? []).map(({ type, actual, target }) => (
            <TableRow key={type} className={classes.row}>
              <TableCell component="th" scope="row">
                {t(`balance.${type}`)}
              </TableCell>
              <TableCell>{percent(actual)}</TableCell>
              <TableCell>{percent(target)}</TableCell>
              <TableCell>
                {target === undefined
                  ? '–'
                  : t('balance.points', { number: signed(actual - target) })}
              </TableCell>
              <TableCell>
                <ul className={classes.items}>
                  {committed
                    .filter(item => item.type === type)
                    .map(({ key, project }) => (
                      <li key={key}>{project}</li>
                    ))}
                </ul>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** With a sign that stands as wide as a digit. */
function signed(points: number): string {
  const rounded = Math.round(points);
  if (rounded === 0) {
    return '0';
  }
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
}
