import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  StatusChip,
  mutedText,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  AnnouncedResponsibilities,
  ComposedRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyCell, PartyColumn, usedParties } from '../ResponsibilityTable';
import { OpenService, openRows } from '../RowActions';
import { useLetterWords } from '../RowDetails/useLetterWords';

const useStyles = makeStyles(theme => ({
  paper: { padding: theme.spacing(2), overflowX: 'auto' },
  matrix: { marginTop: theme.spacing(2) },
  table: {
    width: '100%',
    marginTop: theme.spacing(1),
    borderCollapse: 'collapse',
    ...theme.typography.body2,
    '& th, & td': {
      padding: theme.spacing(1, 1.5, 1, 0),
      textAlign: 'left',
      verticalAlign: 'top',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    '& tbody th': { fontWeight: 500 },
    '& thead th': { border: 0, color: mutedText(theme) },
    [theme.breakpoints.down('xs')]: {
      '& thead': { display: 'none' },
      '&, & tbody, & tr, & th, & td': { display: 'block' },
      '& td': { border: 0, padding: theme.spacing(0, 0, 1) },
    },
  },
}));

/** Props of {@link Announced}. */
export interface AnnouncedProps {
  announced: AnnouncedResponsibilities[];
  /** The rows in force, by their id. */
  rowsNow: Map<string, ComposedRow>;
  columns: PartyColumn[];
  serviceTitle(serviceRef: string): string;
  /** Absent: the reader may not. */
  onAcknowledge?(service: OpenService): void;
}

/** What is published and comes into force later, apart from what holds now. */
export function Announced(props: AnnouncedProps) {
  const { announced, rowsNow, columns, serviceTitle, onAcknowledge } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  const columnsOf = ({ rows }: AnnouncedResponsibilities) => {
    const used = usedParties(columns, rows);
    return columns.filter(({ id }) => used.includes(id));
  };
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
          {onAcknowledge && (
            <AcknowledgeAhead
              matrix={matrix}
              title={serviceTitle(matrix.serviceRef)}
              onAcknowledge={onAcknowledge}
            />
          )}
          {matrix.rows.length > 0 && (
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('table.task')}</th>
                  {columnsOf(matrix).map(column => (
                    <th key={column.id} scope="col">
                      {column.title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {matrix.rows.map(row => (
                  <tr key={row.id}>
                    <th scope="row">
                      {row.title}
                      <Typography
                        variant="caption"
                        color="textSecondary"
                        component="div"
                      >
                        {row.area.title}
                      </Typography>
                      <Becoming
                        now={rowsNow.get(row.id)}
                        next={row}
                        isAcknowledged={
                          matrix.standings[row.id]?.status === 'acknowledged'
                        }
                      />
                    </th>
                    {columnsOf(matrix).map(column => (
                      <PartyCell
                        key={column.id}
                        row={row}
                        party={column}
                        scheme={matrix.scheme}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </Paper>
  );
}

/** The team can say yes before it comes into force. */
function AcknowledgeAhead(props: {
  matrix: AnnouncedResponsibilities;
  title: string;
  onAcknowledge(service: OpenService): void;
}) {
  const { matrix, title, onAcknowledge } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const rows = openRows(matrix.rows, matrix.standings);
  if (rows.length === 0) {
    return null;
  }
  return (
    <Button
      variant="outlined"
      size="small"
      color="primary"
      onClick={() =>
        onAcknowledge({
          key: `${matrix.serviceRef} ${matrix.revision}`,
          title,
          rows,
        })
      }
    >
      {t('acknowledge.ahead', { number: String(rows.length) })}
    </Button>
  );
}

/** What it means for the consumer: the part now, the part then. */
function Becoming(props: {
  now?: ComposedRow;
  next: ComposedRow;
  isAcknowledged: boolean;
}) {
  const { now, next, isAcknowledged } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const letterWords = useLetterWords();
  const before = now?.assignments.consumer;
  const after = next.assignments.consumer;
  return (
    <>
      {now && before?.involvement !== after?.involvement && (
        <Typography variant="caption" component="div">
          {t('announced.part', {
            before: before
              ? letterWords(before.involvement)
              : t('moved.nothing'),
            after: after ? letterWords(after.involvement) : t('moved.nothing'),
          })}
        </Typography>
      )}
      {before && after?.duty && before.duty !== after.duty && (
        <Typography variant="caption" component="div">
          {t('announced.duty', { duty: after.duty })}
        </Typography>
      )}
      {isAcknowledged && (
        <StatusChip tone="ok">{t('announced.acknowledged')}</StatusChip>
      )}
    </>
  );
}
