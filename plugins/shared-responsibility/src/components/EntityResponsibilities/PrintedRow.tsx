import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import {
  ComposedRow,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyColumn } from '../ResponsibilityTable';
import { useConditionWords } from '../RowDetails/useConditionWords';
import { useLetterWords } from '../RowDetails/useLetterWords';

const useStyles = makeStyles(theme => ({
  root: { breakInside: 'avoid', marginBottom: theme.spacing(2) },
  title: { ...theme.typography.body1, fontWeight: 'bold', margin: 0 },
  party: { width: '40%', fontWeight: 'normal' },
}));

/** Props of {@link PrintedRow}. */
export interface PrintedRowProps {
  row: ComposedRow;
  columns: PartyColumn[];
  /** Title of the service. */
  service: string;
  standing?: RowStanding;
}

/** One task on paper, on one page where it fits. */
export function PrintedRow(props: PrintedRowProps) {
  const { row, columns, service, standing } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const conditionWords = useConditionWords();
  const format = useFormat();
  const letterWords = useLetterWords();
  const outcomes = row.undetermined?.outcomes ?? [
    { condition: undefined, assignments: row.assignments },
  ];

  const notes = [
    service,
    row.activity?.title,
    row.environments.length > 0 &&
      t('table.environments', { environments: row.environments.join(', ') }),
    row.undetermined &&
      t('table.dependsOn', {
        count: row.undetermined.missingFacts.length,
        facts: row.undetermined.missingFacts.join(', '),
      }),
    row.state === 'notApplicable' && t('table.notApplicable'),
    row.state === 'undecided' && t('table.undecided'),
    row.reason,
    standing && t(`status.${standing.status}`),
    standing?.acknowledgement &&
      t('print.acknowledged', {
        user: standing.acknowledgement.by,
        date: format.day(standing.acknowledgement.at),
      }),
    standing?.exception &&
      t('print.exception', {
        approver: standing.exception.approvedBy,
        date: format.day(standing.exception.expires),
      }),
    standing?.evidence?.due &&
      t('evidence.due', { date: format.day(standing.evidence.due) }),
  ].filter(Boolean);

  return (
    <section className={classes.root}>
      <h3 className={classes.title}>{row.title}</h3>
      <div>{notes.join(' · ')}</div>
      <table>
        <tbody>
          {outcomes.flatMap(({ condition, assignments }) =>
            columns
              .filter(({ id }) => assignments[id]?.involvement)
              .map(({ id, title }) => (
                <tr key={`${condition} ${id}`}>
                  <th scope="row" className={classes.party}>
                    {title}: {letterWords(assignments[id].involvement)}
                    {condition && ` ${conditionWords(condition)}`}
                  </th>
                  <td>
                    {[
                      assignments[id].duty,
                      assignments[id].runbook,
                      assignments[id].due &&
                        t('details.due', {
                          interval: format.duration(assignments[id].due),
                        }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </section>
  );
}
