import { ReactNode } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';

const useStyles = makeStyles(theme => ({
  root: {
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.5, 1),
    minHeight: theme.spacing(3),
    border: `1px dashed ${mutedText(theme)}`,
    borderRadius: theme.spacing(1.5),
    fontFamily: theme.typography.fontFamily,
    fontSize: theme.typography.caption.fontSize,
    color: theme.palette.text.primary,
    textAlign: 'left',
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

/** Props of {@link Toggle}. */
export interface ToggleProps {
  pressed: boolean;
  /** Read out in place of the content. */
  label?: string;
  onToggle(): void;
  children: ReactNode;
}

/** Something small that is there or not, such as a letter. */
export function Toggle(props: ToggleProps) {
  const { pressed, label, onToggle, children } = props;
  const classes = useStyles();
  return (
    <ButtonBase
      className={classes.root}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      {children}
    </ButtonBase>
  );
}
