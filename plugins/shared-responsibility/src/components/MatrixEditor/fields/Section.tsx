import { ReactNode, useEffect, useRef, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';

const useStyles = makeStyles(theme => ({
  root: { borderTop: `1px solid ${theme.palette.divider}` },
  summary: {
    padding: theme.spacing(1.5, 0),
    cursor: 'pointer',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  title: { display: 'inline' },
  count: { marginLeft: theme.spacing(1), color: mutedText(theme) },
  content: {
    display: 'grid',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 0, 2),
    minWidth: 0,
  },
}));

/** Props of {@link Section}. */
export interface SectionProps {
  title: string;
  /** How much there is in it; none is not shown. */
  count?: number;
  defaultOpen?: boolean;
  /** The focus has to come here. */
  wantsFocus?: boolean;
  onFocused?(): void;
  children: ReactNode;
}

/** A part of a panel that opens and closes. */
export function Section(props: SectionProps) {
  const { title, count = 0, defaultOpen, wantsFocus, onFocused } = props;
  const classes = useStyles();
  const details = useRef<HTMLDetailsElement>(null);
  // Later the browser knows better: who opened it does not want it closed.
  const [startsOpen] = useState(defaultOpen);

  useEffect(() => {
    if (wantsFocus && details.current) {
      details.current.open = true;
      const field = details.current.querySelector<HTMLElement>(
        'input, textarea, select, button',
      );
      (field ?? details.current.querySelector('summary'))?.focus();
      onFocused?.();
    }
  }, [wantsFocus, onFocused]);

  return (
    <section aria-label={title} className={classes.root}>
      <details ref={details} open={startsOpen}>
        <summary className={classes.summary}>
          <Typography
            variant="subtitle2"
            component="h4"
            className={classes.title}
          >
            {title}
          </Typography>
          {count > 0 && (
            <Typography
              variant="caption"
              component="span"
              className={classes.count}
            >
              {count}
            </Typography>
          )}
        </summary>
        <div className={classes.content}>{props.children}</div>
      </details>
    </section>
  );
}
