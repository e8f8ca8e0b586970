import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardActions from '@material-ui/core/CardActions';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { SignInRole } from './roles';

export interface RoleCardProps {
  role: SignInRole;
  onChoose(role: SignInRole): void;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
  },
  content: {
    flexGrow: 1,
  },
  actions: {
    padding: theme.spacing(1, 2, 2),
  },
}));

/** Who somebody is, what they do, and the button to sign in as them. */
export function RoleCard(props: RoleCardProps) {
  const { role } = props;
  const classes = useStyles();

  return (
    <Card className={classes.root}>
      <CardContent className={classes.content}>
        <Typography variant="h5" component="h2" gutterBottom>
          {role.title}
        </Typography>
        <Typography color="textSecondary">{role.description}</Typography>
      </CardContent>
      <CardActions className={classes.actions}>
        <Button
          color="primary"
          variant="outlined"
          aria-label={`Sign in as ${role.title}`}
          onClick={() => props.onChoose(role)}
        >
          Sign in
        </Button>
      </CardActions>
    </Card>
  );
}
