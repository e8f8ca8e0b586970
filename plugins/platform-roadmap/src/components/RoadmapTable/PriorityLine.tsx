import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { toneColors } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => {
    const warning = toneColors(theme, 'warning');
    return {
      root: {
        display: 'flex',
        flexWrap: 'wrap',
        gap: theme.spacing(0, 1),
        padding: theme.spacing(0.75, 2),
        borderTop: `2px solid ${warning.text}`,
        color: warning.text,
        backgroundColor: warning.tint,
        fontSize: theme.typography.caption.fontSize,
        fontWeight: 'bold',
      },
    };
  },
  { name: 'PlinthPriorityLine' },
);

/** The priority line: what is above it is committed. */
export function PriorityLine() {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <div className={classes.root}>
      <span>
        <span aria-hidden="true">▲ </span>
        {t('table.above')}
      </span>
      <span aria-hidden="true">·</span>
      <span>
        {t('table.below')}
        <span aria-hidden="true"> ▼</span>
      </span>
    </div>
  );
}
