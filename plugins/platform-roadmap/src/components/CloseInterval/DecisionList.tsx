import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  OutlinedField,
  SegmentedFilter,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemStatus } from '../ItemStatus';
import { MutedText } from '../MutedText';
import {
  DECISIONS,
  DecisionDraft,
  Decisions,
  OpenLine,
  goesOn,
  needsReason,
} from './closingState';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    line: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(2, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    fields: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    reason: { flex: `1 1 ${theme.spacing(28)}px` },
  }),
  { name: 'PlinthDecisionList' },
);

/** Props of {@link DecisionList}. */
export interface DecisionListProps {
  lines: OpenLine[];
  decisions: Decisions;
  /** Names of intervals that are still to come. */
  intervals: string[];
  onDecide(key: string, change: DecisionDraft): void;
}

/** Every open deliverable with what becomes of it. */
export function DecisionList(props: DecisionListProps) {
  const { lines, decisions, intervals, onDecide } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <ul className={classes.list}>
      {lines.map(({ deliverable, item }) => (
        <li key={deliverable.key} className={classes.line}>
          <div>
            <Typography variant="body1">{deliverable.text}</Typography>
            <MutedText variant="caption">{item.project}</MutedText>
            <ItemStatus status={deliverable.status} />
          </div>
          <DecisionFields
            name={deliverable.text}
            draft={decisions[deliverable.key] ?? {}}
            places={[
              { value: 'next', label: t('service.next') },
              { value: 'later', label: t('service.later') },
              ...intervals.map(value => ({
                value,
                label: t('interval.title', { name: value }),
              })),
            ]}
            onChange={change => onDecide(deliverable.key, change)}
          />
        </li>
      ))}
    </ul>
  );
}

function DecisionFields(props: {
  name: string;
  draft: DecisionDraft;
  places: Array<{ value: string; label: string }>;
  onChange(change: DecisionDraft): void;
}) {
  const { name, draft, places, onChange } = props;
  const { decision } = draft;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const preset = decision === 'deferred' ? 'later' : 'next';
  return (
    <div className={classes.fields}>
      <SegmentedFilter<string>
        label={t('close.decision', { deliverable: name })}
        value={decision ?? ''}
        options={DECISIONS.map(value => ({
          value,
          label: t(`close.${value}`),
        }))}
        onChange={value =>
          onChange({
            decision: DECISIONS.find(each => each === value),
            to: undefined,
          })
        }
      />
      {goesOn(decision) && (
        <SelectField
          label={t('close.to')}
          value={draft.to ?? preset}
          options={places}
          onChange={to => onChange({ to })}
        />
      )}
      {needsReason(decision) && (
        <OutlinedField
          className={classes.reason}
          size="small"
          required
          label={t('close.reason')}
          value={draft.reason ?? ''}
          onChange={event => onChange({ reason: event.target.value })}
          inputProps={{ 'aria-label': `${t('close.reason')}: ${name}` }}
        />
      )}
    </div>
  );
}
