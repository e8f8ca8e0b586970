import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { PriorityLine } from './PriorityLine';
import { ItemRows } from './ItemRows';
import type { RoadmapTableProps } from './RoadmapTable';
import { emptyText } from './emptyText';

const useStyles = makeStyles(
  theme => ({
    frame: {
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    table: { tableLayout: 'fixed', minWidth: theme.spacing(95) },
    // Items are told apart by lines: striped rows would cut through cells that
    // span several of them.
    row: { '&&': { backgroundColor: 'transparent' } },
    head: {
      '& > *': { borderBottom: `1px solid ${theme.palette.divider}` },
    },
    project: { width: '20%' },
    stakeholders: { width: '14%' },
    goal: { width: '24%' },
    deliverables: { width: '26%' },
    status: { width: '16%' },
    line: { '&&': { padding: 0, borderBottom: 'none' } },
    none: { color: mutedText(theme) },
  }),
  { name: 'PlinthRoadmapTable' },
);

const COLUMNS = [
  'project',
  'stakeholders',
  'goal',
  'deliverables',
  'status',
] as const;

/** {@link RoadmapTable} on a wide screen. */
export function WideRoadmapTable(props: RoadmapTableProps) {
  const { label, items, uncommitted, filtered, actions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);

  const none = (text: string) => (
    <TableBody>
      <TableRow className={classes.row}>
        <TableCell colSpan={COLUMNS.length} className={classes.none}>
          {text}
        </TableCell>
      </TableRow>
    </TableBody>
  );

  return (
    <div className={classes.frame}>
      <Table size="small" className={classes.table} aria-label={label}>
        <TableHead>
          <TableRow className={classes.head}>
            {COLUMNS.map(column => (
              <TableCell key={column} scope="col" className={classes[column]}>
                {t(`table.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        {items.map(item => (
          <ItemRows key={item.key} item={item} actions={actions} />
        ))}
        {items.length === 0 && none(t(emptyText({ filtered, above: true })))}
        {uncommitted && (
          <TableBody>
            <TableRow className={classes.row}>
              <TableCell colSpan={COLUMNS.length} className={classes.line}>
                <PriorityLine />
              </TableCell>
            </TableRow>
          </TableBody>
        )}
        {uncommitted?.map(item => (
          <ItemRows key={item.key} item={item} actions={actions} />
        ))}
        {uncommitted?.length === 0 &&
          none(t(emptyText({ filtered, above: false })))}
      </Table>
    </div>
  );
}
