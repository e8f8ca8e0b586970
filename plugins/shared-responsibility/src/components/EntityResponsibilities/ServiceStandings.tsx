import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { ServiceStanding } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { OpenService } from '../RowActions';

const STATES = [
  'allocated',
  'documented',
  'communicated',
  'implemented',
] as const;

const useStyles = makeStyles(theme => ({
  heading: { padding: theme.spacing(2, 2, 0) },
  head: {
    '& th': { wordBreak: 'normal', overflowWrap: 'normal' },
    [theme.breakpoints.down('xs')]: { display: 'none' },
  },
  block: { [theme.breakpoints.down('xs')]: { display: 'block' } },
  row: {
    [theme.breakpoints.down('xs')]: {
      display: 'block',
      padding: theme.spacing(1, 0),
      '& > *': {
        display: 'flex',
        justifyContent: 'space-between',
        border: 0,
        padding: theme.spacing(0.25, 2),
      },
    },
  },
  label: {
    display: 'none',
    [theme.breakpoints.down('xs')]: { display: 'inline' },
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
}));

/** Props of {@link ServiceStandings}. */
export interface ServiceStandingsProps {
  services: ServiceStanding[];
  /** What the reader can acknowledge, by service. */
  open: OpenService[];
  onAcknowledge(service: OpenService): void;
}

/** Service by service: what it takes off, and how far its tasks are. */
export function ServiceStandings(props: ServiceStandingsProps) {
  const { services, open, onAcknowledge } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const total = (numbers: { done: number; of: number }) =>
    t('state.ofTotal', {
      number: String(numbers.done),
      total: String(numbers.of),
    });

  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      role="region"
      aria-label={t('standings.title')}
      tabIndex={0}
    >
      <Typography variant="h6" component="h3" className={classes.heading}>
        {t('standings.title')}
      </Typography>
      <Table size="small" className={classes.block}>
        <TableHead className={classes.head}>
          <TableRow>
            <TableCell scope="col">{t('filter.service')}</TableCell>
            <TableCell scope="col">{t('standings.platformDoes')}</TableCell>
            {STATES.map(state => (
              <TableCell key={state} scope="col">
                {t(`state.${state}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody className={classes.block}>
          {services.map(({ serviceRef, states, tasks }) => {
            const waiting = open.find(({ key }) => key === serviceRef);
            return (
              <TableRow key={serviceRef} className={classes.row}>
                <TableCell component="th" role="rowheader" scope="row">
                  <EntityName entityRef={serviceRef} />
                </TableCell>
                <TableCell className={classes.number}>
                  <span className={classes.label}>
                    {t('standings.platformDoes')}
                  </span>
                  {total({ done: tasks.platformDoes, of: tasks.total })}
                </TableCell>
                {STATES.map(state => (
                  <TableCell key={state} className={classes.number}>
                    <span className={classes.label}>{t(`state.${state}`)}</span>
                    {total(states[state])}
                    {state === 'communicated' && waiting && (
                      <div>
                        <Button
                          size="small"
                          color="primary"
                          onClick={() => onAcknowledge(waiting)}
                          aria-label={t('acknowledge.ofService', {
                            number: String(waiting.rows.length),
                            service: waiting.title,
                          })}
                        >
                          {t('acknowledge.submit', {
                            number: String(waiting.rows.length),
                          })}
                        </Button>
                      </div>
                    )}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
