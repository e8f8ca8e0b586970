import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Interval,
  WorkType,
  replaceInterval,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { EditorField } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { usePlannerContext } from '../plannerContext';

const TYPES: WorkType[] = ['feature', 'technical-debt', 'operations'];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(${theme.spacing(
        14,
      )}px, ${theme.spacing(24)}px))`,
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'PlinthBalanceFields' },
);

/** What share of the committed work each type is meant to have, in per cent. */
export function BalanceFields(props: { interval: Interval }) {
  const { interval } = props;
  const classes = useStyles();
  const { change, published, on } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { balance = {} } = interval;

  const set = (type: WorkType, text: string) => {
    const { [type]: _before, ...others } = balance;
    change(
      roadmap =>
        replaceInterval({
          roadmap,
          interval: interval.name,
          fields: {
            balance: text ? { ...others, [type]: Number(text) } : others,
          },
          published,
          on,
        }),
      `balance ${type}`,
    );
  };
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('planner.balance')}
    >
      {TYPES.map(type => (
        <EditorField
          key={type}
          label={t('planner.balanceOf', { type: t(`balance.${type}`) })}
          value={balance[type] === undefined ? '' : String(balance[type])}
          problem={text =>
            text === '' || (/^\d{1,3}$/.test(text) && Number(text) <= 100)
              ? undefined
              : t('planner.problem.percent')
          }
          onChange={text => set(type, text)}
        />
      ))}
    </div>
  );
}
