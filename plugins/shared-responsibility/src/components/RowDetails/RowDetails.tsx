import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ComposedMatrix,
  ComposedRow,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { PartyColumn } from '../ResponsibilityTable/columns';
import { Duty } from './Duty';
import { History } from './History';
import { Standing } from './Standing';
import { Why } from './Why';
import { useConditionWords } from './useConditionWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2, 3),
    gridTemplateColumns: `repeat(auto-fit, minmax(${theme.spacing(
      26,
    )}px, 1fr))`,
  },
  part: { overflowWrap: 'anywhere', minWidth: 0 },
  heading: { fontWeight: 'bold' },
  standing: {
    gridColumn: '1 / -1',
    display: 'grid',
    gap: theme.spacing(1.5),
    paddingTop: theme.spacing(1.5),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Props of {@link RowDetails}. */
export interface RowDetailsProps {
  row: ComposedRow;
  matrix?: ComposedMatrix;
  columns: PartyColumn[];
  /** Where this row is linked to. */
  link: string;
  standing?: RowStanding;
  /** What can be done with it. */
  actions?: ReactNode;
}

/**
 * What an open row says: what the others do, what we do, why it is ours, what
 * happened to it, and what can be done now.
 */
export function RowDetails(props: RowDetailsProps) {
  const { row, matrix, columns, standing, actions } = props;
  const classes = useStyles();
  const conditionWords = useConditionWords();

  const outcomes = row.undetermined?.outcomes ?? [
    { condition: undefined, assignments: row.assignments },
  ];

  return (
    <div className={classes.root}>
      {outcomes.flatMap(outcome =>
        columns
          .filter(column => outcome.assignments[column.id]?.involvement)
          .map(column => (
            <section
              key={`${outcome.condition}-${column.id}`}
              className={classes.part}
            >
              <Typography
                variant="body2"
                component="h4"
                className={classes.heading}
              >
                {column.title}
                {outcome.condition && ` (${conditionWords(outcome.condition)})`}
              </Typography>
              <Duty
                assignment={outcome.assignments[column.id]}
                footnotes={row.footnotes}
              />
            </section>
          )),
      )}
      <section className={classes.part}>
        <Why {...props} />
      </section>
      {matrix && (
        <History
          serviceRef={row.serviceRef}
          taskId={row.taskId}
          parties={matrix.parties}
        />
      )}
      {(standing || actions) && (
        <section className={classes.standing}>
          {standing && <Standing standing={standing} />}
          {actions && <div className={classes.actions}>{actions}</div>}
        </section>
      )}
    </div>
  );
}
