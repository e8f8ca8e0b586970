import { ResponseError } from '@backstage/errors';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { SignInRole } from './roles';

export interface SignInFailureProps {
  role: SignInRole;
  error: Error;
}

const useStyles = makeStyles(theme => ({
  root: {
    maxWidth: '65ch',
    marginBottom: theme.spacing(4),
    padding: theme.spacing(2),
    borderLeft: `${theme.spacing(0.5)}px solid ${theme.palette.error.main}`,
  },
}));

/** Why it was not possible to sign in, and what to do about it. */
export function SignInFailure(props: SignInFailureProps) {
  const { role, error } = props;
  const classes = useStyles();

  return (
    <Paper role="alert" className={classes.root}>
      <Typography variant="h6" component="p">
        You are not signed in as {role.title}
      </Typography>
      <Typography gutterBottom>{explain(error)}</Typography>
      <Typography variant="body2" color="textSecondary">
        {error.message}
      </Typography>
    </Paper>
  );
}

function explain(error: Error): string {
  if (!isResponseError(error)) {
    return 'The backend does not answer. It may still be starting: try again in a few seconds.';
  }
  if (error.response.status === 404) {
    return 'The catalog does not know this person yet. It reads the example company in the first seconds after the start: try again.';
  }
  return 'The backend refused. What it says is below; its log may say more.';
}

function isResponseError(error: Error): error is ResponseError {
  return error.name === 'ResponseError';
}
