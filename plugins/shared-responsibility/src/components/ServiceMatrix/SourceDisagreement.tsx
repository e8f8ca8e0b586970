import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { toneColors } from '@plinth/backstage-plugin-platform-services-react';
import type { SourceDisagreement as Disagreement } from '@plinth/backstage-plugin-platform-services-common/document';
import { useSetMatrixSource } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => {
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
});

/** Props of {@link SourceDisagreement}. */
export interface SourceDisagreementProps {
  serviceRef: string;
  disagreement: Disagreement;
  /** `sourceEtag` of the matrix. */
  etag?: string;
}

/**
 * The catalog file and what was chosen here say different things about where
 * the matrix is kept: shows both and asks.
 */
export function SourceDisagreement(props: SourceDisagreementProps) {
  const { serviceRef, disagreement, etag } = props;
  const { stored, annotation, message } = disagreement;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const setSource = useSetMatrixSource(serviceRef);
  const choose = (type: 'git' | 'database') =>
    etag && setSource.mutate({ type, etag });

  return (
    <section className={classes.root} aria-label={t('source.disagreeTitle')}>
      <Typography variant="subtitle1" component="h3">
        {t('source.disagreeTitle')}
      </Typography>
      <Typography variant="body2">{message}</Typography>
      <Typography variant="body2">
        {t(`source.disagreeStored.${stored}`)}{' '}
        {annotation
          ? t('source.disagreeAnnotation', { annotation })
          : t('source.disagreeNoAnnotation')}
      </Typography>
      <div className={classes.buttons}>
        <Button
          variant="outlined"
          disabled={!etag || setSource.isPending}
          onClick={() => choose('database')}
        >
          {t('source.keepHere')}
        </Button>
        <Button
          variant="outlined"
          disabled={!etag || !annotation || setSource.isPending}
          onClick={() => choose('git')}
        >
          {t('source.keepGit')}
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
