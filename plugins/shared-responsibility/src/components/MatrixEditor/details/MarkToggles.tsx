import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { Toggle } from '../../LetterToggles';
import { useEditor } from '../editorContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  label: { marginRight: theme.spacing(0.5), color: mutedText(theme) },
}));

/** Props of {@link MarkToggles}. */
export interface MarkTogglesProps {
  /** The party whose cell it is. */
  party: string;
  marks: string[];
  onChange(marks: string[]): void;
}

/** The footnotes of the document, to be put to a cell; nothing when there are none. */
export function MarkToggles(props: MarkTogglesProps) {
  const { party, marks, onChange } = props;
  const { matrix } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const footnotes = matrix.spec.footnotes ?? {};
  const known = [...new Set([...Object.keys(footnotes), ...marks])];
  if (known.length === 0) {
    return null;
  }
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('editor.footnotesOf', { party })}
    >
      <Typography variant="caption" aria-hidden className={classes.label}>
        {t('editor.footnotes')}
      </Typography>
      {known.map(mark => (
        <Toggle
          key={mark}
          label={[mark, footnotes[mark]].filter(Boolean).join(': ')}
          pressed={marks.includes(mark)}
          onToggle={() =>
            onChange(
              marks.includes(mark)
                ? marks.filter(each => each !== mark)
                : [...marks, mark],
            )
          }
        >
          {mark}
        </Toggle>
      ))}
    </div>
  );
}
