import { useEffect, useRef } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  TimeText,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import { Suppression } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  root: { '&:focus': { outline: 'none' } },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: theme.spacing(1, 2),
    alignItems: 'start',
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  terms: { color: mutedText(theme) },
  actions: { display: 'flex', gap: theme.spacing(1) },
}));

/** Props of {@link SuppressionList}. */
export interface SuppressionListProps {
  suppressions: Suppression[];
  titleOf(taskId: string): string;
  /** The focus has to come here. */
  wantsFocus: boolean;
  onFocused(): void;
  onChange(suppression: Suppression): void;
  onTakeBack(suppression: Suppression): void;
}

/** The warnings that a document accepts, why and until when. */
export function SuppressionList(props: SuppressionListProps) {
  const { suppressions, titleOf, wantsFocus, onFocused } = props;
  const { onChange, onTakeBack } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const root = useRef<HTMLElement>(null);

  useEffect(() => {
    if (wantsFocus && root.current) {
      root.current.focus();
      onFocused();
    }
  }, [wantsFocus, onFocused, suppressions]);

  if (suppressions.length === 0) {
    return null;
  }
  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-label={t('suppress.list')}
      className={classes.root}
    >
      <Typography variant="h6" component="h3">
        {t('suppress.list')}
      </Typography>
      <ul className={classes.list}>
        {suppressions.map((suppression, index) => {
          const { rule, task, reason, until } = suppression;
          const place = task === undefined ? t('suppress.all') : titleOf(task);
          const name = `${rule}, ${place}`;
          return (
            <li key={index} className={classes.item}>
              <div>
                <Typography variant="body2">
                  <strong>{rule}</strong> {place}
                  {reason && `: ${reason}`}
                </Typography>
                <Typography variant="caption" className={classes.terms}>
                  {until === undefined
                    ? t('suppress.noEnd')
                    : t('suppress.lastDay', {
                        date: <TimeText date={until} format="medium" />,
                      })}
                </Typography>
              </div>
              <div className={classes.actions}>
                <Button
                  size="small"
                  aria-label={t('suppress.changeFor', { name })}
                  onClick={() => onChange(suppression)}
                >
                  {t('suppress.change')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('suppress.takeBackFor', { name })}
                  onClick={() => onTakeBack(suppression)}
                >
                  {t('suppress.takeBack')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
