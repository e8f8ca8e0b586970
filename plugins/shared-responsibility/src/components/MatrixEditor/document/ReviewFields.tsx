import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { fieldProblems } from '../details';
import { useEditor } from '../editorContext';

type Review = NonNullable<ResponsibilityMatrix['spec']['review']>;

const useStyles = makeStyles(theme => ({
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** When the matrix was last gone through as a whole, and how often that is due. */
export function ReviewFields() {
  const { matrix, edit } = useEditor();
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { review } = matrix.spec;
  const today = new Date().toISOString().slice(0, 10);
  const put = (next: Review | undefined, field?: string) =>
    edit(
      { type: 'set-document', change: { review: next } },
      field ? { typing: `review/${field}` } : undefined,
    );

  if (!review) {
    return (
      <div className={classes.actions}>
        <Button
          variant="outlined"
          onClick={() => put({ last: today, every: 'P1Y' })}
        >
          {t('editor.planReview')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <EditorField
        type="date"
        label={t('editor.reviewLast')}
        value={review.last}
        onChange={last => put({ ...review, last }, 'last')}
        problem={text =>
          fieldProblems.required(text) && t('editor.problem.required')
        }
      />
      <EditorField
        label={t('editor.reviewEvery')}
        placeholder="P1Y"
        value={review.every}
        onChange={every => put({ ...review, every }, 'every')}
        problem={text =>
          (fieldProblems.required(text) ?? fieldProblems.duration(text)) &&
          t('editor.problem.duration')
        }
        help={format.duration(review.every)}
      />
      <EditorField
        label={t('editor.reviewBy')}
        placeholder="group:default/data-sre"
        value={review.by ?? ''}
        onChange={by => {
          const { by: _, ...rest } = review;
          put(by ? { ...rest, by } : rest, 'by');
        }}
      />
      <div className={classes.actions}>
        <Button
          size="small"
          variant="outlined"
          disabled={review.last === today}
          onClick={() => put({ ...review, last: today })}
        >
          {t('editor.reviewedToday')}
        </Button>
        <Button size="small" onClick={() => put(undefined)}>
          {t('editor.noReview')}
        </Button>
      </div>
    </>
  );
}
