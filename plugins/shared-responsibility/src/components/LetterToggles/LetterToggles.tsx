import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import {
  InvolvementLetter,
  Scheme,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { lettersOf } from './letters';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
  toggle: {
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.5, 1),
    minHeight: theme.spacing(3),
    border: `1px dashed ${mutedText(theme)}`,
    borderRadius: theme.spacing(1.5),
    fontFamily: theme.typography.fontFamily,
    fontSize: theme.typography.caption.fontSize,
    color: theme.palette.text.primary,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
    '&[aria-pressed="true"]': {
      borderStyle: 'solid',
      color: theme.palette.background.paper,
      backgroundColor: theme.palette.text.primary,
    },
  },
}));

/** Props of {@link LetterToggles}. */
export interface LetterTogglesProps {
  /** Names the group. */
  label: string;
  scheme: Scheme;
  involvement: string;
  onToggleLetter(letter: InvolvementLetter): void;
  onToggleOwner(): void;
}

/** The letters of a cell as buttons, for those who do not type them in the grid. */
export function LetterToggles(props: LetterTogglesProps) {
  const { label, scheme, involvement } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <div className={classes.root} role="group" aria-label={label}>
      {lettersOf(scheme).map(letter => (
        <ButtonBase
          key={letter}
          className={classes.toggle}
          aria-pressed={involvement.includes(letter)}
          onClick={() => props.onToggleLetter(letter)}
        >
          <strong>{letter}</strong> {t(`letter.${letter}`)}
        </ButtonBase>
      ))}
      {scheme === 'owner' && (
        <ButtonBase
          className={classes.toggle}
          aria-pressed={involvement !== ''}
          onClick={props.onToggleOwner}
        >
          {t('letter.owner')}
        </ButtonBase>
      )}
    </div>
  );
}
