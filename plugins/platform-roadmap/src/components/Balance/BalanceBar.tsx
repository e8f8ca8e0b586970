import Typography from '@material-ui/core/Typography';
import { Theme, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Balance,
  WorkType,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { toneColors } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';

/** Each type by colour and by pattern; the words are in the list beside it. */
function fillOf(theme: Theme, type: WorkType): string {
  const active = toneColors(theme, 'active');
  switch (type) {
    case 'feature':
      return active.fill;
    case 'technical-debt':
      return `repeating-linear-gradient(135deg, ${active.border} 0 4px, ${active.tint} 4px 8px)`;
    default:
      return toneColors(theme, 'neutral').border;
  }
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 4),
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    barColumn: { flex: `1 1 ${theme.spacing(30)}px`, maxWidth: 480 },
    bar: {
      display: 'flex',
      height: theme.spacing(1.5),
      marginTop: theme.spacing(1),
      overflow: 'hidden',
      borderRadius: theme.spacing(0.75),
      backgroundColor: theme.palette.action.hover,
    },
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& li': { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
    },
    swatch: {
      width: theme.spacing(1.5),
      height: theme.spacing(1.5),
      borderRadius: 2,
    },
    feature: { background: fillOf(theme, 'feature') },
    'technical-debt': { background: fillOf(theme, 'technical-debt') },
    operations: { background: fillOf(theme, 'operations') },
  }),
  { name: 'PlinthBalanceBar' },
);

/** How the committed work is divided between types, against the target. */
export function BalanceBar(props: { balance: Balance }) {
  const { unit, shares } = props.balance;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const hasTarget = shares.some(({ target }) => target !== undefined);
  const title = hasTarget
    ? t('balance.titleTarget', {
        target: shares.map(({ target }) => target ?? '–').join(' / '),
      })
    : t('balance.title');

  return (
    <section className={classes.root} aria-label={title}>
      <div className={classes.barColumn}>
        <MutedText>
          {title}
          {unit === 'effort' && ` · ${t('balance.effort')}`}
        </MutedText>
        <div className={classes.bar} aria-hidden="true">
          {shares.map(({ type, actual }) => (
            <div
              key={type}
              className={classes[type]}
              style={{ width: `${actual}%` }}
            />
          ))}
        </div>
      </div>
      <ul className={classes.list}>
        {shares.map(({ type, actual, target }) => (
          <Typography key={type} variant="body2" component="li">
            <span
              className={`${classes.swatch} ${classes[type]}`}
              aria-hidden="true"
            />
            {target === undefined
              ? t('balance.share', {
                  type: t(`balance.${type}`),
                  actual: String(actual),
                })
              : t('balance.shareTarget', {
                  type: t(`balance.${type}`),
                  actual: String(actual),
                  target: String(target),
                })}
          </Typography>
        ))}
      </ul>
    </section>
  );
}
