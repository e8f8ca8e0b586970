import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  mutedText,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { RowMove } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { useLetterWords } from './useLetterWords';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  before: { color: mutedText(theme) },
}));

/** What is different since the team acknowledged a row: what it was, what it is. */
export function WhatMoved(props: { moves: RowMove[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const words = useMoveWords();

  return (
    <ul className={classes.list}>
      {props.moves.map((move, index) => (
        <Typography key={index} variant="body2" component="li">
          {t(`moved.${move.what}`)}: {/* keeps the space */}
          <span className={classes.before}>
            {t('moved.was', { before: words(move, move.before) })}
          </span>{' '}
          {t('moved.is', { after: words(move, move.after) })}
        </Typography>
      ))}
    </ul>
  );
}

/** A value before or after, as a reader would say it. */
function useMoveWords() {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  const letterWords = useLetterWords();
  return (move: RowMove, value: string | undefined): string => {
    if (!value) {
      return t('moved.nothing');
    }
    switch (move.what) {
      case 'involvement':
        return letterWords(value);
      case 'due':
        return format.duration(value);
      case 'duty':
        return t('moved.quoted', { text: value });
      default:
        return value;
    }
  };
}
