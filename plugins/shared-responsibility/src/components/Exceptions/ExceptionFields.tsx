import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Party,
  Scheme,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { LetterToggles, toggleLetter } from '../LetterToggles';
import { DraftTerms, toggleOwner } from './exceptionTerms';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2) },
  party: { display: 'grid', gap: theme.spacing(0.5) },
  date: { maxWidth: theme.spacing(26) },
}));

const DAY = 24 * 60 * 60 * 1000;

/** Props of {@link ExceptionFields}. */
export interface ExceptionFieldsProps {
  parties: Party[];
  scheme: Scheme;
  terms: DraftTerms;
  onChange(terms: DraftTerms): void;
}

/** Who does the task in the meantime, and until when. */
export function ExceptionFields(props: ExceptionFieldsProps) {
  const { parties, scheme, terms, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 10);

  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="h3">
        {t('disputes.exceptionParts')}
      </Typography>
      {parties.map(({ id, title }) => (
        <div key={id} className={classes.party}>
          <Typography variant="body2">{title}</Typography>
          <LetterToggles
            label={t('editor.lettersOf', { party: title })}
            scheme={scheme}
            involvement={terms.letters[id] ?? ''}
            onToggleLetter={letter =>
              onChange({
                ...terms,
                letters: {
                  ...terms.letters,
                  [id]: toggleLetter(terms.letters[id] ?? '', letter),
                },
              })
            }
            onToggleOwner={() => onChange(toggleOwner(terms, id))}
          />
        </div>
      ))}
      <TextField
        id="plinth-exception-expires"
        className={classes.date}
        type="date"
        label={t('disputes.expires')}
        helperText={t('disputes.expiresHelp')}
        value={terms.expires}
        onChange={event => onChange({ ...terms, expires: event.target.value })}
        required
        variant="outlined"
        size="small"
        inputProps={{ min: tomorrow }}
        InputLabelProps={{ shrink: true }}
      />
    </div>
  );
}
