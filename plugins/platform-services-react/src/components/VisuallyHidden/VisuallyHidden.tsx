import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    root: {
      position: 'absolute',
      width: 1,
      height: 1,
      margin: -1,
      padding: 0,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
      border: 0,
    },
  },
  { name: 'PlinthVisuallyHidden' },
);

/**
 * Props of {@link VisuallyHidden}.
 *
 * @public
 */
export interface VisuallyHiddenProps {
  children: ReactNode;
}

/**
 * Text for those who listen to the page.
 *
 * @public
 */
export function VisuallyHidden(props: VisuallyHiddenProps) {
  return <span className={useStyles().root}>{props.children}</span>;
}
