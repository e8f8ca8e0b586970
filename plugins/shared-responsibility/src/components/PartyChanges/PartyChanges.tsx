import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  StatusChip,
  StatusShapeName,
  Tone,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ChangeMeaning,
  Party,
  PartyDiff,
  TaskChange,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ChangeCaseText } from './ChangeCaseText';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  change: {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(22)}px 1fr`,
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  meanings: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    alignItems: 'flex-start',
    alignContent: 'flex-start',
  },
  muted: { color: mutedText(theme) },
}));

const LOOKS: Record<ChangeMeaning, { tone: Tone; shape: StatusShapeName }> = {
  'shifted-to': { tone: 'warning', shape: 'arrow' },
  'shifted-from': { tone: 'ok', shape: 'arrow' },
  added: { tone: 'active', shape: 'half' },
  removed: { tone: 'neutral', shape: 'cross' },
  'duty-reworded': { tone: 'active', shape: 'ring' },
  'condition-changed': { tone: 'active', shape: 'triangle' },
  'due-changed': { tone: 'active', shape: 'ring' },
  editorial: { tone: 'neutral', shape: 'dash' },
};

/** Props of {@link PartyChanges}. */
export interface PartyChangesProps {
  diff: PartyDiff;
  /** All parties of the matrix, for their titles. */
  parties: Party[];
  /** Beside the count of changes, such as how many teams it reaches. */
  note?: ReactNode;
  /** Below a change, such as a choice. */
  action?(change: TaskChange): ReactNode;
}

/** What one party will see of a change, task by task, in words. */
export function PartyChanges(props: PartyChangesProps) {
  const { diff, parties, note, action } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <section aria-label={diff.party.title}>
      <Typography variant="subtitle1" component="h3">
        {diff.party.title}
      </Typography>
      <Typography variant="body2" className={classes.muted} gutterBottom>
        {t('change.count', { count: diff.changes.length })} {note}
      </Typography>
      <ul className={classes.list}>
        {diff.changes.map(change => (
          <li key={change.taskId} className={classes.change}>
            <div className={classes.meanings}>
              {change.meanings.map(meaning => (
                <StatusChip key={meaning} {...LOOKS[meaning]}>
                  {t(`change.${meaning}`)}
                </StatusChip>
              ))}
            </div>
            <div>
              <Typography variant="body2">
                <strong>{change.title}</strong>{' '}
                <span className={classes.muted}>· {change.area.title}</span>
              </Typography>
              {change.meanings[0] !== 'editorial' &&
                change.cases.map((changeCase, index) => (
                  <ChangeCaseText
                    key={index}
                    changeCase={changeCase}
                    parties={parties}
                    alone={change.cases.length === 1}
                  />
                ))}
              {action?.(change)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
