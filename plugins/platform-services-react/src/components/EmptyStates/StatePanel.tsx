import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      maxWidth: 720,
      padding: theme.spacing(3, 0),
    },
  }),
  { name: 'PlinthStatePanel' },
);

/** The common shape of the three states in which there is nothing to show. */
export function StatePanel(props: {
  title: string;
  alert?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root} role={props.alert ? 'alert' : undefined}>
      <Typography variant="h6" component="p">
        {props.title}
      </Typography>
      {props.children}
    </div>
  );
}
