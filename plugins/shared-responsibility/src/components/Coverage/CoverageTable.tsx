import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  StatusChip,
  TimeText,
} from '@plinth/backstage-plugin-platform-services-react';
import { StandingCount } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  number: { fontVariantNumeric: 'tabular-nums' },
}));

const COUNTS = ['acknowledged', 'open', 'disputed', 'excepted'] as const;

/** A team or a component in a {@link CoverageTable}. */
export interface CoverageRow {
  /** Full ref. */
  ref: string;
  rows: StandingCount;
  /** In the last column. */
  detail?: string;
  /** In the last column, ISO 8601; absent where there is no `detail`: never. */
  date?: string;
}

/** Props of {@link CoverageTable}. */
export interface CoverageTableProps {
  /** Heading of the first column. */
  name: string;
  /** Heading of the last column. */
  detailName: string;
  rows: CoverageRow[];
}

/** How far each team or component is, in numbers and in a word. */
export function CoverageTable(props: CoverageTableProps) {
  const { name, detailName, rows } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <div
      className={classes.scroll}
      role="region"
      aria-label={t('section.coverage')}
      // The region scrolls sideways; the keyboard must be able to do that.
      tabIndex={0}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{name}</TableCell>
            <TableCell>{t('editor.state')}</TableCell>
            {COUNTS.map(count => (
              <TableCell key={count} align="right">
                {t(`coverage.${count}`)}
              </TableCell>
            ))}
            <TableCell>{detailName}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => {
            const waiting = row.rows.open + row.rows.disputed > 0;
            return (
              <TableRow key={row.ref}>
                <TableCell component="th" scope="row" role="rowheader">
                  <EntityName entityRef={row.ref} />
                </TableCell>
                <TableCell>
                  <StatusChip tone={waiting ? 'warning' : 'ok'}>
                    {t(waiting ? 'coverage.waiting' : 'coverage.done')}
                  </StatusChip>
                </TableCell>
                {COUNTS.map(count => (
                  <TableCell
                    key={count}
                    align="right"
                    className={classes.number}
                  >
                    {row.rows[count]}
                  </TableCell>
                ))}
                <TableCell>
                  {row.detail ??
                    (row.date ? (
                      <TimeText date={row.date} />
                    ) : (
                      t('coverage.never')
                    ))}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}
