import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OutlinedField } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' },
  button: { flex: 'none', height: theme.spacing(5) },
}));

/** Props of {@link AddForm}. */
export interface AddFormProps {
  /** Unique on the page. */
  id: string;
  label: string;
  placeholder?: string;
  /** Why a text cannot be added; undefined: it can. */
  problem?(text: string): string | undefined;
  onAdd(text: string): void;
}

/** One more of something: a text, and Enter. */
export function AddForm(props: AddFormProps) {
  const { id, label, placeholder, problem, onAdd } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [text, setText] = useState('');
  const trimmed = text.trim();
  const reason = trimmed && problem?.(trimmed);

  return (
    <form
      className={classes.root}
      onSubmit={event => {
        event.preventDefault();
        if (trimmed && !reason) {
          onAdd(trimmed);
          setText('');
        }
      }}
    >
      <OutlinedField
        id={id}
        label={label}
        placeholder={placeholder}
        size="small"
        fullWidth
        value={text}
        onChange={event => setText(event.target.value)}
        error={Boolean(reason)}
        helperText={reason}
      />
      <Button
        type="submit"
        variant="outlined"
        className={classes.button}
        disabled={!trimmed || Boolean(reason)}
      >
        {t('editor.add')}
      </Button>
    </form>
  );
}
