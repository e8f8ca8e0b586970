import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { ResponsibilityStates } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    margin: 0,
  },
  term: { color: mutedText(theme) },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
}));

const STATES = [
  'allocated',
  'documented',
  'communicated',
  'implemented',
] as const;

/** The four states after ISO/IEC 27017, over all consumers of a service. */
export function CoverageStates(props: { states: ResponsibilityStates }) {
  const { states } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <dl className={classes.list} aria-label={t('coverage.states')}>
      {STATES.map(state => (
        <div key={state}>
          <Typography
            component="dt"
            variant="caption"
            className={classes.term}
          >
            {t(`coverage.state.${state}`)}
          </Typography>
          <Typography
            component="dd"
            variant="body1"
            className={classes.value}
          >
            {t('state.ofTotal', {
              number: String(states[state].done),
              total: String(states[state].of),
            })}
          </Typography>
        </div>
      ))}
    </dl>
  );
}
