import { ElementType, ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';

const useStyles = makeStyles(theme => ({ root: { color: mutedText(theme) } }), {
  name: 'PlinthMutedText',
});

/** What stands beside the matter, readable on every background of the theme. */
export function MutedText(props: {
  variant?: 'body2' | 'caption';
  component?: ElementType;
  children: ReactNode;
}) {
  const { variant = 'body2', component = 'p', children } = props;
  const classes = useStyles();
  return (
    <Typography
      variant={variant}
      component={component}
      className={classes.root}
    >
      {children}
    </Typography>
  );
}
