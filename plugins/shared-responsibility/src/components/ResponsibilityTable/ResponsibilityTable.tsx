import { useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ComposedMatrix,
  ComposedRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyColumn } from './columns';
import { RowGroup } from './rows';
import { ResponsibilityRow } from './ResponsibilityRow';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...theme.typography.body2,
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
    border: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: { display: 'block' },
  },
  head: {
    [theme.breakpoints.down('xs')]: { display: 'none' },
    '& th': {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      padding: theme.spacing(1, 1.5),
      textAlign: 'left',
      verticalAlign: 'bottom',
      color: mutedText(theme),
      backgroundColor: theme.palette.background.default,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
  body: { [theme.breakpoints.down('xs')]: { display: 'block' } },
  groupRow: { [theme.breakpoints.down('xs')]: { display: 'block' } },
  group: {
    padding: theme.spacing(1, 1.5),
    textAlign: 'left',
    backgroundColor: theme.palette.background.default,
    borderTop: `1px solid ${theme.palette.divider}`,
    borderBottom: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: { display: 'block' },
  },
}));

/** Props of {@link ResponsibilityTable}. */
export interface ResponsibilityTableProps {
  groups: RowGroup[];
  columns: PartyColumn[];
  /** By service ref. */
  matrices: Map<string, ComposedMatrix>;
  /** Absent where all rows are of one service. */
  serviceTitle?(serviceRef: string): string;
  /** Ids of rows in conflict with another. */
  conflicts: Set<string>;
  /** The row that is open. */
  openRow?: string;
  onOpenRow(id: string | undefined): void;
  /** Where a row is linked to. */
  rowLink(row: ComposedRow): string;
}

/**
 * The composed matrix: a real table with a heading per group, one column per
 * party, and rows that open. Up and down move between rows, right opens, left
 * closes. On a narrow screen each row is a card with its parties below.
 */
export function ResponsibilityTable(props: ResponsibilityTableProps) {
  const { groups, columns } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const table = useRef<HTMLTableElement>(null);

  const moveFocus = (from: HTMLElement, step: 1 | -1) => {
    const toggles = [
      ...(table.current?.querySelectorAll<HTMLElement>('[data-row-toggle]') ??
        []),
    ];
    toggles[toggles.indexOf(from) + step]?.focus();
  };

  return (
    <table ref={table} className={classes.table} aria-label={t('table.label')}>
      <thead className={classes.head}>
        <tr>
          <th scope="col">{t('table.task')}</th>
          {columns.map(column => (
            <th key={column.id} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(group => (
        <tbody key={group.id} className={classes.body}>
          <tr className={classes.groupRow}>
            <th
              className={classes.group}
              colSpan={columns.length + 1}
              scope="rowgroup"
            >
              {group.title}
            </th>
          </tr>
          {group.rows.map(row => (
            <ResponsibilityRow
              key={row.id}
              row={row}
              columns={columns}
              matrix={props.matrices.get(row.serviceRef)}
              serviceTitle={props.serviceTitle?.(row.serviceRef)}
              inConflict={props.conflicts.has(row.id)}
              open={row.id === props.openRow}
              onToggle={open => props.onOpenRow(open ? row.id : undefined)}
              onMove={moveFocus}
              link={props.rowLink(row)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
