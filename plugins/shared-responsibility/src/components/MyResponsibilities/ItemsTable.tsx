import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  StatusChip,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  MyResponsibilitiesItem,
  OverviewRow,
  StandingCount,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { useRowPath } from './useRowPath';

const useStyles = makeStyles(theme => ({
  row: {
    '& > *': { verticalAlign: 'top' },
    [theme.breakpoints.down('xs')]: {
      display: 'block',
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      '& > *': {
        display: 'block',
        border: 0,
        padding: theme.spacing(0.5, 2),
      },
    },
  },
  block: { [theme.breakpoints.down('xs')]: { display: 'block' } },
  wide: { [theme.breakpoints.down('xs')]: { display: 'none' } },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  first: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    // Room for fingers between links on two lines.
    lineHeight: '24px',
    // A word beside a link: colour alone would not tell them apart.
    '& a': { textDecoration: 'underline' },
  },
}));

/** What the groups have to do, entity by entity and service by service. */
export function ItemsTable(props: { items: MyResponsibilitiesItem[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const columns = [
    t('mine.entity'),
    t('filter.service'),
    t('mine.tasks'),
    t('mine.first'),
  ];
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table
        size="small"
        aria-label={t('mine.label')}
        className={classes.block}
      >
        <TableHead className={classes.wide}>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column} scope="col">
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody className={classes.block}>
          {props.items.map(item => (
            <ItemRow key={`${item.entityRef} ${item.serviceRef}`} item={item} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function ItemRow(props: { item: MyResponsibilitiesItem }) {
  const { entityRef, ownerRef, serviceRef, serviceTitle, rows, firstRows } =
    props.item;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const pathTo = useRowPath();
  return (
    <TableRow className={classes.row}>
      <TableCell component="th" role="rowheader" scope="row">
        <EntityName entityRef={entityRef} icon />
        <Typography variant="caption" component="div" color="textSecondary">
          <EntityName entityRef={ownerRef} />
        </Typography>
      </TableCell>
      <TableCell>
        <Link to={pathTo({ entityRef, serviceRef })}>{serviceTitle}</Link>
      </TableCell>
      <TableCell>
        <Counts rows={rows} />
        <Typography variant="caption" color="textSecondary">
          {t('mine.acknowledgedOf', {
            number: String(rows.acknowledged),
            total: String(rows.total),
          })}
        </Typography>
      </TableCell>
      <TableCell>
        <ul className={classes.first}>
          {firstRows.map(row => (
            <li key={row.id}>
              <Link to={pathTo({ entityRef, rowId: row.id })}>{row.title}</Link>{' '}
              <StatusWord status={row.status} />
            </li>
          ))}
        </ul>
      </TableCell>
    </TableRow>
  );
}

/** What somebody has to act on; nothing else needs a colour. */
function Counts(props: { rows: StandingCount }) {
  const { open, disputed, excepted } = props.rows;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <div className={classes.chips}>
      {open > 0 && (
        <StatusChip tone="warning">
          {t('mine.openCount', { number: String(open) })}
        </StatusChip>
      )}
      {disputed > 0 && (
        <StatusChip tone="error">
          {t('mine.disputedCount', { number: String(disputed) })}
        </StatusChip>
      )}
      {excepted > 0 && (
        <StatusChip tone="neutral" shape="dash">
          {t('mine.exceptedCount', { number: String(excepted) })}
        </StatusChip>
      )}
      {open + disputed === 0 && (
        <StatusChip tone="ok">{t('mine.nothingOpen')}</StatusChip>
      )}
    </div>
  );
}

function StatusWord(props: { status: OverviewRow['status'] }) {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  // Open ones come first and are counted beside it.
  return props.status === 'open' ? null : (
    <Typography variant="caption" color="textSecondary">
      {t(`status.${props.status}`)}
    </Typography>
  );
}
