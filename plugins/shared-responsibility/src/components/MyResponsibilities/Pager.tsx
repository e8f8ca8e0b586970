import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedResponsibilityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1.5),
    marginTop: theme.spacing(2),
  },
}));

/** Props of {@link Pager}. */
export interface PagerProps {
  /** From 1. */
  page: number;
  pages: number;
  onChange(page: number): void;
}

/** From page to page; nothing where there is one page only. */
export function Pager(props: PagerProps) {
  const { page, pages, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  if (pages <= 1) {
    return null;
  }
  return (
    <nav aria-label={t('mine.pages')} className={classes.root}>
      <Button disabled={page <= 1} onClick={() => onChange(page - 1)}>
        {t('mine.previous')}
      </Button>
      <Typography variant="body2">
        {t('mine.page', { number: String(page), total: String(pages) })}
      </Typography>
      <Button disabled={page >= pages} onClick={() => onChange(page + 1)}>
        {t('mine.next')}
      </Button>
    </nav>
  );
}
