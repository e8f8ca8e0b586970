import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceDisagreement } from '@plinth/backstage-plugin-platform-services-common/document';
import { toneColors } from '../theme';
import { platformServicesReactTranslationRef } from '../translation';
import { SetSource } from './SourceSwitch';

const useStyles = makeStyles(
  theme => {
    const warning = toneColors(theme, 'warning');
    return {
      root: {
        display: 'grid',
        gap: theme.spacing(1),
        padding: theme.spacing(2),
        border: `1px solid ${warning.border}`,
        borderRadius: theme.shape.borderRadius,
        backgroundColor: warning.tint,
        color: theme.palette.text.primary,
        overflowWrap: 'anywhere',
      },
      buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    };
  },
  { name: 'PlinthSourceQuestion' },
);

/**
 * Props of {@link SourceQuestion}.
 *
 * @public
 */
export interface SourceQuestionProps {
  disagreement: SourceDisagreement;
  /** `sourceEtag` of the document. */
  etag?: string;
  setSource: SetSource;
}

/**
 * The catalog file and what was chosen here say different things about where
 * the document is kept: shows both and asks.
 *
 * @public
 */
export function SourceQuestion(props: SourceQuestionProps) {
  const { disagreement, etag, setSource } = props;
  const { stored, annotation, message } = disagreement;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const choose = (type: 'git' | 'database') =>
    etag && setSource.mutate({ type, etag });

  return (
    <section
      className={classes.root}
      aria-label={t('sourceSwitch.disagreeTitle')}
    >
      <Typography variant="subtitle1" component="h3">
        {t('sourceSwitch.disagreeTitle')}
      </Typography>
      <Typography variant="body2">{message}</Typography>
      <Typography variant="body2">
        {t(`sourceSwitch.disagreeStored.${stored}`)}{' '}
        {annotation
          ? t('sourceSwitch.disagreeAnnotation', { annotation })
          : t('sourceSwitch.disagreeNoAnnotation')}
      </Typography>
      <div className={classes.buttons}>
        <Button
          variant="outlined"
          disabled={!etag || setSource.isPending}
          onClick={() => choose('database')}
        >
          {t('sourceSwitch.keepHere')}
        </Button>
        <Button
          variant="outlined"
          disabled={!etag || !annotation || setSource.isPending}
          onClick={() => choose('git')}
        >
          {t('sourceSwitch.keepGit')}
        </Button>
      </div>
      {setSource.error && (
        <Typography variant="body2" color="error" role="alert">
          {t('action.failed', { message: setSource.error.message })}
        </Typography>
      )}
    </section>
  );
}
