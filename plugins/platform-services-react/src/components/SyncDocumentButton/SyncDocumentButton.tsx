import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { UseMutationResult } from '@tanstack/react-query';
import { useHasPlatformRole } from '../../hooks';
import { mutedText, toneColors } from '../../theme';
import { platformServicesReactTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
    done: { color: mutedText(theme) },
    failed: { color: toneColors(theme, 'error').text },
  }),
  { name: 'PlinthSyncDocumentButton' },
);

/**
 * Props of {@link SyncDocumentButton}.
 *
 * @public
 */
export interface SyncDocumentButtonProps {
  /** Has the document read; what it answers is not used. */
  sync: Pick<
    UseMutationResult<unknown, Error, void>,
    'mutate' | 'isPending' | 'isSuccess' | 'error'
  >;
}

/**
 * Has the file of a document read now, and says how that ended. Shown to the
 * people of the platform service of the page only.
 *
 * @public
 */
export function SyncDocumentButton(props: SyncDocumentButtonProps) {
  const { mutate, isPending, isSuccess, error } = props.sync;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const hasRole = useHasPlatformRole();
  if (!hasRole) {
    return null;
  }
  return (
    <div className={classes.root}>
      {/* Not disabled meanwhile: that would take the focus away from it. */}
      <Button variant="outlined" onClick={() => !isPending && mutate()}>
        {isPending ? t('syncButton.reading') : t('syncButton.read')}
      </Button>
      <Typography
        variant="body2"
        component="span"
        role="status"
        className={error ? classes.failed : classes.done}
      >
        {isSuccess && t('syncButton.done')}
        {error && t('syncButton.failed', { message: error.message })}
      </Typography>
    </div>
  );
}
