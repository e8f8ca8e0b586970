import { MouseEvent } from 'react';
import Button, { ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    root: {
      '&[aria-disabled="true"]': { opacity: 0.5, cursor: 'default' },
    },
  },
  { name: 'PlinthActionButton' },
);

/**
 * Props of {@link ActionButton}.
 *
 * @public
 */
export type ActionButtonProps = ButtonProps & {
  /** It can be reached, but not pressed, such as while it is at work. */
  unavailable: boolean;
};

/**
 * A button that keeps the focus when it cannot be pressed. A disabled one loses
 * it, and whoever works with the keyboard their place.
 *
 * @public
 */
export function ActionButton(props: ActionButtonProps) {
  const { unavailable, className = '', onClick, ...others } = props;
  const classes = useStyles();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (unavailable) {
      // Nor does it send the form that it is part of.
      event.preventDefault();
    } else {
      onClick?.(event);
    }
  };
  return (
    <Button
      {...others}
      className={`${classes.root} ${className}`}
      aria-disabled={unavailable || undefined}
      disableRipple={unavailable}
      onClick={press}
    />
  );
}
