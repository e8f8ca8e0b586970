import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import {
  EffectiveRow,
  Scheme,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { InvolvementChips } from '../InvolvementChips';
import { PartyColumn } from './columns';

const useStyles = makeStyles(theme => ({
  label: {
    display: 'none',
    [theme.breakpoints.down('xs')]: {
      display: 'block',
      color: mutedText(theme),
    },
  },
  empty: { [theme.breakpoints.down('xs')]: { display: 'none !important' } },
  outcomes: { display: 'grid', gap: theme.spacing(0.5) },
}));

/** Props of {@link PartyCell}. */
export interface PartyCellProps {
  row: EffectiveRow;
  party: PartyColumn;
  scheme: Scheme;
}

/** What one party has to do with one task; every outcome, while a fact is missing. */
export function PartyCell(props: PartyCellProps) {
  const { row, party, scheme } = props;
  const classes = useStyles();
  const parts = partsOf(row, party.id);

  return (
    <td className={parts.length === 0 ? classes.empty : undefined}>
      {parts.length > 0 && (
        <Typography variant="caption" className={classes.label}>
          {party.title}
        </Typography>
      )}
      <div className={classes.outcomes}>
        {parts.map(part => (
          <InvolvementChips
            key={part.condition ?? 'always'}
            involvement={part.involvement}
            scheme={scheme}
            condition={part.condition}
          />
        ))}
      </div>
    </td>
  );
}

/** The party's letters: once when they are certain, per condition when not. */
function partsOf(
  row: EffectiveRow,
  party: string,
): Array<{ involvement: string; condition?: string }> {
  if (!row.undetermined) {
    const involvement = row.assignments[party]?.involvement;
    return involvement ? [{ involvement }] : [];
  }
  const outcomes = row.undetermined.outcomes.map(outcome => ({
    involvement: outcome.assignments[party]?.involvement ?? '',
    condition: outcome.condition,
  }));
  if (
    outcomes.every(({ involvement }) => involvement === outcomes[0].involvement)
  ) {
    return outcomes[0].involvement
      ? [{ involvement: outcomes[0].involvement }]
      : [];
  }
  return outcomes.filter(({ involvement }) => involvement);
}
