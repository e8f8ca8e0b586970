import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FormerDocument } from '@plinth/backstage-plugin-platform-services-common/document';
import type { UseMutationResult } from '@tanstack/react-query';
import { toneColors } from '../../theme';
import { useFormat } from '../../time';
import { platformServicesReactTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => {
    const active = toneColors(theme, 'active');
    return {
      root: {
        display: 'grid',
        gap: theme.spacing(1),
        justifyItems: 'start',
        padding: theme.spacing(2),
        marginBottom: theme.spacing(2),
        border: `1px solid ${active.border}`,
        borderRadius: theme.shape.borderRadius,
        backgroundColor: active.tint,
        color: theme.palette.text.primary,
        overflowWrap: 'anywhere',
        '@media print': { display: 'none' },
      },
      failed: { color: toneColors(theme, 'error').text },
    };
  },
  { name: 'PlinthFormerDocumentNotice' },
);

/**
 * Props of {@link FormerDocumentNotice}.
 *
 * @public
 */
export interface FormerDocumentNoticeProps {
  /** Absent: there is none, or the reader has no role, and nothing is shown. */
  former?: FormerDocument;
  /** Says that both entities are the same service. */
  confirm: Pick<
    UseMutationResult<unknown, Error, { etag: string }>,
    'mutate' | 'isPending' | 'error'
  >;
}

/**
 * Says that another entity had the name of this service before and that its
 * document is hidden, and lets the reader confirm that it is the same service.
 *
 * @public
 */
export function FormerDocumentNotice(props: FormerDocumentNoticeProps) {
  const { former, confirm } = props;
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  if (!former) {
    return null;
  }
  const { etag, hiddenSince, revision } = former;
  return (
    <section className={classes.root} aria-label={t('former.title')}>
      <Typography variant="subtitle1" component="h3">
        {t('former.title')}
      </Typography>
      <Typography variant="body2">
        {t('former.text', {
          day: format.day(hiddenSince),
          number: String(revision.number),
          published: format.day(revision.publishedAt),
          message: revision.message,
        })}
      </Typography>
      <Typography variant="body2">{t('former.next')}</Typography>
      <Button
        variant="outlined"
        disabled={confirm.isPending}
        onClick={() => confirm.mutate({ etag })}
      >
        {confirm.isPending ? t('former.confirming') : t('former.confirm')}
      </Button>
      {confirm.error && (
        <Typography variant="body2" role="alert" className={classes.failed}>
          {t('former.failed', { message: confirm.error.message })}
        </Typography>
      )}
    </section>
  );
}
