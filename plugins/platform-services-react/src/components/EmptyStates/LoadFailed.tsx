import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '../../theme';
import { platformServicesReactTranslationRef } from '../../translation';
import { StatePanel } from './StatePanel';
import { Failure, describeFailure } from './describeFailure';

const useStyles = makeStyles(
  theme => ({
    details: { color: mutedText(theme), overflowWrap: 'anywhere' },
  }),
  { name: 'PlinthLoadFailed' },
);

/**
 * Props of {@link LoadFailed}.
 *
 * @public
 */
export interface LoadFailedProps {
  /** What could not be shown, such as "The services could not be read". */
  title: string;
  error: unknown;
  onRetry?(): void;
}

/**
 * There is nothing because reading failed or is not allowed: says what
 * happened, why, and what to do, with what support needs to find it.
 *
 * @public
 */
export function LoadFailed(props: LoadFailedProps) {
  const { title, error, onRetry } = props;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const classes = useStyles();
  const failure = describeFailure(error);
  return (
    <StatePanel title={title} alert>
      <Explanation failure={failure} />
      {onRetry && (
        <Button variant="outlined" color="primary" onClick={onRetry}>
          {t('failed.retry')}
        </Button>
      )}
      {failure.details && (
        <Typography variant="caption" className={classes.details}>
          {t('failed.details', { details: failure.details })}
        </Typography>
      )}
    </StatePanel>
  );
}

function Explanation(props: { failure: Failure }) {
  const { kind, message } = props.failure;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  return (
    <Typography variant="body1">
      {t(`failed.${kind}.why`, { message })} {t(`failed.${kind}.what`)}
    </Typography>
  );
}
