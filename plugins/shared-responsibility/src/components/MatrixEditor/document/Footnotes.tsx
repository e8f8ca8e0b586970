import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EditorField } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { AddForm, RemoveButton } from '../fields';

const MAX_MARK = 20;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: theme.spacing(1),
    alignItems: 'start',
  },
}));

/** The footnotes of a document: mark and text. */
export function Footnotes() {
  const { matrix, edit } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const footnotes = matrix.spec.footnotes ?? {};
  const set = (mark: string, text: string) =>
    edit({ type: 'set-footnote', mark, text }, { typing: `footnotes/${mark}` });

  return (
    <>
      {Object.keys(footnotes).length > 0 && (
        <ul className={classes.list}>
          {Object.entries(footnotes).map(([mark, text]) => (
            <li key={mark} className={classes.item}>
              <EditorField
                label={t('editor.footnote', { mark })}
                value={text}
                onChange={value => set(mark, value)}
                multiline
              />
              <RemoveButton
                name={t('editor.footnote', { mark })}
                onRemove={() => edit({ type: 'remove-footnote', mark })}
              />
            </li>
          ))}
        </ul>
      )}
      <AddForm
        id="plinth-add-footnote"
        label={t('editor.newFootnote')}
        placeholder="1"
        problem={mark => {
          if (Object.hasOwn(footnotes, mark)) {
            return t('editor.problem.taken');
          }
          return mark.length > MAX_MARK ? t('editor.problem.mark') : undefined;
        }}
        onAdd={mark => set(mark, '')}
      />
    </>
  );
}
