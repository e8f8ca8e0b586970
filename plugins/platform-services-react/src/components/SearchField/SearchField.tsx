import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import { mutedText } from '../../theme';
import { platformServicesReactTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    field: {
      backgroundColor: theme.palette.background.paper,
      '& input::placeholder': { color: mutedText(theme), opacity: 1 },
    },
  }),
  { name: 'PlinthSearchField' },
);

/**
 * Props of {@link SearchField}.
 *
 * @public
 */
export interface SearchFieldProps {
  label: string;
  placeholder?: string;
  value: string;
  /** Called a moment after the last key. */
  onChange(value: string): void;
  /** Milliseconds of that moment; default 150. */
  delay?: number;
}

/**
 * Search as you type. The page is asked to change only when the typist pauses.
 *
 * @public
 */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onChange, delay = 150 } = props;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const classes = useStyles();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const input = useRef<HTMLInputElement>(null);
  const latestOnChange = useRef(onChange);
  useEffect(() => {
    latestOnChange.current = onChange;
  });

  // Somebody else changed it, such as "clear filters" or the back button.
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);

  useEffect(() => {
    if (typed === sent.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current = typed;
      latestOnChange.current(typed);
    }, delay);
    return () => clearTimeout(timer);
  }, [typed, delay]);

  return (
    <TextField
      fullWidth
      type="text"
      variant="outlined"
      size="small"
      placeholder={placeholder}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      inputRef={input}
      inputProps={{ 'aria-label': label, role: 'searchbox' }}
      InputProps={{
        className: classes.field,
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" color="action" aria-hidden="true" />
          </InputAdornment>
        ),
        endAdornment: typed && (
          <InputAdornment position="end">
            <IconButton
              size="small"
              aria-label={t('search.clear')}
              onClick={() => {
                setTyped('');
                input.current?.focus();
              }}
            >
              <ClearIcon fontSize="small" />
            </IconButton>
          </InputAdornment>
        ),
      }}
    />
  );
}
