import { ReactNode, useCallback, useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  mutedText,
  useRowPortions,
} from '@plinth/backstage-plugin-platform-services-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ComposedMatrix,
  ComposedRow,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyColumn } from './columns';
import { RowGroup } from './rows';
import { ResponsibilityRow } from './ResponsibilityRow';
import { useRowFocus } from './useRowFocus';

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
  /** Where rows stand, by their id; absent where nobody acknowledges. */
  standings?: Record<string, RowStanding>;
  /** Ids of rows that the reader has not seen yet. */
  newRows?: ReadonlySet<string>;
  /** The row that is open. */
  openRow?: string;
  onOpenRow(id: string | undefined): void;
  /** Where a row is linked to. */
  rowLink(row: ComposedRow): string;
  /** What can be done with the open row. */
  rowActions?(row: ComposedRow): ReactNode;
}

/**
 * The composed matrix: a real table with a heading per group, one column per
 * party, and rows that open. Up and down move between rows, right opens, left
 * closes. On a narrow screen each row is a card with its parties below.
 */
export function ResponsibilityTable(props: ResponsibilityTableProps) {
  const { groups, columns, openRow } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const table = useRef<HTMLTableElement>(null);
  const { onFocus, move } = useRowFocus(table);
  const { onToggle, onMove } = useStable({
    onToggle: (id: string, open: boolean) =>
      props.onOpenRow(open ? id : undefined),
    onMove: move,
  });

  const ids = groups.flatMap(group => group.rows.map(row => row.id));
  const shown = useRowPortions({
    total: ids.length,
    needed: openRow ? ids.indexOf(openRow) + 1 : 0,
  });
  useScrollToFirst(openRow);

  return (
    <table
      ref={table}
      className={classes.table}
      aria-label={t('table.label')}
      aria-rowcount={shown < ids.length ? -1 : undefined}
      onFocus={onFocus}
    >
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
      {firstRows(groups, shown).map(group => (
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
              standing={props.standings?.[row.id]}
              isNew={props.newRows?.has(row.id) ?? false}
              open={row.id === openRow}
              onToggle={onToggle}
              onMove={onMove}
              link={props.rowLink(row)}
              actions={row.id === openRow && props.rowActions?.(row)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Groups with their first rows, `limit` in all. */
function firstRows(groups: RowGroup[], limit: number): RowGroup[] {
  let left = limit;
  return groups.flatMap(group => {
    const rows = group.rows.slice(0, Math.max(left, 0));
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}

/** A link to a row shows it, wherever it stands. */
function useScrollToFirst(openRow: string | undefined) {
  const first = useRef(openRow);
  useEffect(() => {
    const row = first.current && document.getElementById(first.current);
    if (row && 'scrollIntoView' in row) {
      row.scrollIntoView({ block: 'center' });
    }
  }, []);
}

/** Functions that stay the same, so that rows that did not change are left alone. */
function useStable(functions: {
  onToggle(id: string, open: boolean): void;
  onMove(from: HTMLElement, step: number): void;
}) {
  const latest = useRef(functions);
  useEffect(() => {
    latest.current = functions;
  });
  return {
    onToggle: useCallback(
      (id: string, open: boolean) => latest.current.onToggle(id, open),
      [],
    ),
    onMove: useCallback(
      (from: HTMLElement, step: number) => latest.current.onMove(from, step),
      [],
    ),
  };
}
