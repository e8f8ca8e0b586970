import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Scheme } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { useConditionWords } from '../RowDetails/useConditionWords';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.125, 1),
    borderRadius: theme.spacing(1.5),
    border: `1px solid ${mutedText(theme)}`,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.5,
    whiteSpace: 'nowrap',
    color: theme.palette.text.primary,
  },
  letter: { fontWeight: 'bold' },
  A: {
    backgroundColor: theme.palette.text.primary,
    borderColor: theme.palette.text.primary,
    color: theme.palette.background.paper,
  },
  R: {
    backgroundColor: theme.palette.action.selected,
    borderColor: mutedText(theme),
  },
  S: { borderStyle: 'double', borderWidth: 3 },
  C: {},
  I: { borderStyle: 'dashed', color: mutedText(theme) },
  conditional: {
    borderStyle: 'dashed',
    whiteSpace: 'normal',
    backgroundColor: 'transparent',
    color: theme.palette.text.primary,
    borderColor: theme.palette.text.primary,
  },
}));

const ORDER = ['A', 'R', 'S', 'C', 'I'] as const;

/** Props of {@link InvolvementChips}. */
export interface InvolvementChipsProps {
  /** Letters, such as `RA`. */
  involvement: string;
  scheme: Scheme;
  /** In words; set when the part is only taken under a condition. */
  condition?: string;
}

/**
 * What a party has to do with a task: each letter with its word. Accountable
 * is filled, responsible tinted, consulted outlined, informed dashed, so that
 * it can be read without colour.
 */
export function InvolvementChips(props: InvolvementChipsProps) {
  const { involvement, scheme, condition } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const conditionWords = useConditionWords();

  const parts =
    scheme === 'owner'
      ? ownerParts(involvement).map(part => ({
          ...part,
          letter: undefined,
          word: t(`letter.${part.word}`),
        }))
      : ORDER.filter(letter => involvement.includes(letter)).map(letter => ({
          style: letter,
          letter,
          word: t(`letter.${letter}`),
        }));

  return (
    <ul className={classes.list}>
      {parts.map(part => (
        <li
          key={part.word}
          className={`${classes.chip} ${classes[part.style]} ${
            condition ? classes.conditional : ''
          }`}
        >
          {part.letter && <span className={classes.letter}>{part.letter}</span>}
          <span>
            {part.word}
            {condition && ` ${conditionWords(condition)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ownerParts(
  involvement: string,
): Array<{ style: 'A' | 'R'; word: 'owner' | 'jointOwner' }> {
  if (involvement.includes('A')) {
    return [{ style: 'A', word: 'owner' }];
  }
  return involvement ? [{ style: 'R', word: 'jointOwner' }] : [];
}
