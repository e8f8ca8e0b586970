import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  InvolvementLetter,
  Scheme,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { Toggle } from './Toggle';
import { lettersOf } from './letters';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
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
  const { label, scheme, involvement, onToggleLetter, onToggleOwner } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <div className={classes.root} role="group" aria-label={label}>
      {lettersOf(scheme).map(letter => (
        <Toggle
          key={letter}
          pressed={involvement.includes(letter)}
          onToggle={() => onToggleLetter(letter)}
        >
          <strong>{letter}</strong> {t(`letter.${letter}`)}
        </Toggle>
      ))}
      {scheme === 'owner' && (
        <Toggle pressed={involvement !== ''} onToggle={onToggleOwner}>
          {t('letter.owner')}
        </Toggle>
      )}
    </div>
  );
}
