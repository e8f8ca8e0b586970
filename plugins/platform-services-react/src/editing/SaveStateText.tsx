import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusShape } from '../components/StatusChip';
import { mutedText, toneColors } from '../theme';
import { useFormat } from '../time';
import { platformServicesReactTranslationRef } from '../translation';
import { SaveState } from './saveQueue';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      color: mutedText(theme),
      overflowWrap: 'anywhere',
    },
    failed: { color: toneColors(theme, 'error').text },
  }),
  { name: 'PlinthSaveStateText' },
);

/**
 * Props of {@link SaveStateText}.
 *
 * @public
 */
export interface SaveStateTextProps {
  state: SaveState;
  onRetry(): void;
}

/**
 * Whether what is on the screen is stored, and if not, why.
 *
 * @public
 */
export function SaveStateText(props: SaveStateTextProps) {
  const { state, onRetry } = props;
  const classes = useStyles();
  const { language } = useFormat();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const failed = state.status === 'failed' || state.status === 'conflict';

  const text = {
    clean: () => t('save.clean'),
    unsaved: () => t('save.unsaved'),
    saving: () => t('save.saving'),
    conflict: () => t('save.conflict'),
    saved: () =>
      state.status === 'saved' &&
      t('save.saved', { time: clock(state.at, language) }),
    failed: () =>
      state.status === 'failed' &&
      t('save.failed', { message: state.error.message }),
  }[state.status]();

  return (
    <Typography
      variant="body2"
      component="div"
      role="status"
      className={`${classes.root} ${failed ? classes.failed : ''}`}
    >
      {failed && <StatusShape shape="octagon" />}
      <span>{text}</span>
      {state.status === 'failed' && (
        <Button size="small" onClick={onRetry}>
          {t('save.retry')}
        </Button>
      )}
    </Typography>
  );
}

function clock(at: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}
