import Typography from '@material-ui/core/Typography';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { AnnouncedMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyCell, PartyColumn } from '../ResponsibilityTable';

const useStyles = makeStyles(theme => ({
  paper: { padding: theme.spacing(2), overflowX: 'auto' },
  matrix: { marginTop: theme.spacing(2) },
}));

/** Props of {@link Announced}. */
export interface AnnouncedProps {
  announced: AnnouncedMatrix[];
  columns: PartyColumn[];
  serviceTitle(serviceRef: string): string;
}

/** What is published and comes into force later, apart from what holds now. */
export function Announced(props: AnnouncedProps) {
  const { announced, columns, serviceTitle } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  if (announced.length === 0) {
    return null;
  }

  return (
    <Paper variant="outlined" className={classes.paper}>
      <Typography variant="h6" component="h3">
        {t('announced.title')}
      </Typography>
      {announced.map(matrix => (
        <section
          key={`${matrix.serviceRef}-${matrix.revision}`}
          className={classes.matrix}
        >
          <Typography variant="body1" component="h4">
            <strong>
              {t('announced.heading', {
                service: serviceTitle(matrix.serviceRef),
                date: format.day(matrix.effectiveFrom),
              })}
            </strong>
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {[
              matrix.message,
              matrix.rows.length > 0 &&
                t('announced.changes', { count: matrix.rows.length }),
              matrix.removed.length > 0 &&
                t('announced.removed', { count: matrix.removed.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          {matrix.rows.length > 0 && (
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{t('table.task')}</TableCell>
                  {columns.map(column => (
                    <TableCell key={column.id}>{column.title}</TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {matrix.rows.map(row => (
                  <TableRow key={row.id}>
                    <TableCell component="th" scope="row">
                      {row.title}
                      <Typography
                        variant="caption"
                        color="textSecondary"
                        component="div"
                      >
                        {row.area.title}
                      </Typography>
                    </TableCell>
                    {columns.map(column => (
                      <PartyCell
                        key={column.id}
                        row={row}
                        party={column}
                        scheme={matrix.scheme}
                      />
                    ))}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )}
        </section>
      ))}
    </Paper>
  );
}
