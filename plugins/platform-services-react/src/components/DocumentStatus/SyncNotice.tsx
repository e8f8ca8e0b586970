import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SyncState } from '@plinth/backstage-plugin-platform-services-common/document';
import { toneColors } from '../../theme';
import { platformServicesReactTranslationRef } from '../../translation';
import { StatusShape } from '../StatusChip';
import { TimeText } from '../TimeText';

const useStyles = makeStyles(
  theme => {
    const error = toneColors(theme, 'error');
    return {
      root: {
        display: 'flex',
        gap: theme.spacing(1),
        marginTop: theme.spacing(1),
        padding: theme.spacing(1.5, 2),
        border: `1px solid ${error.border}`,
        borderRadius: theme.shape.borderRadius,
        backgroundColor: error.tint,
        color: error.text,
        '& > svg': { flex: 'none', marginTop: theme.spacing(0.5) },
      },
      message: {
        overflowWrap: 'anywhere',
        whiteSpace: 'pre-line',
      },
    };
  },
  { name: 'PlinthSyncNotice' },
);

/** Why the newest file is not what is shown. */
export function SyncNotice(props: {
  sync: SyncState;
  /** Whether an earlier file was taken over. */
  hasRevision: boolean;
}) {
  const { status, message, at } = props.sync;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  if (status === 'ok') {
    return null;
  }
  return (
    <div className={classes.root} role="alert">
      <StatusShape shape="octagon" />
      <div>
        <Typography variant="subtitle2" component="p">
          {t(`sync.${status}.title`)}
        </Typography>
        {message && (
          <Typography variant="body2" className={classes.message}>
            {message}
          </Typography>
        )}
        <Typography variant="body2">
          {t(props.hasRevision ? 'sync.shown.revision' : 'sync.shown.nothing')}{' '}
          {t(`sync.${status}.next`)}{' '}
          {t('sync.at', { time: <TimeText date={at} /> })}
        </Typography>
      </div>
    </div>
  );
}
