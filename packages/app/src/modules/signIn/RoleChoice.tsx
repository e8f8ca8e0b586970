import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import Container from '@material-ui/core/Container';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Logo } from '../../components/Logo';
import { RoleCard } from './RoleCard';
import { SignInFailure, SignInFailureProps } from './SignInFailure';
import { SignInRole } from './roles';

export interface RoleChoiceProps {
  roles: SignInRole[];
  /** Of the last attempt, when it failed. */
  failure?: SignInFailureProps;
  onChoose(role: SignInRole): void;
}

const useStyles = makeStyles(theme => ({
  root: {
    paddingTop: theme.spacing(6),
    paddingBottom: theme.spacing(6),
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(4),
  },
  mark: {
    width: theme.spacing(4),
    height: theme.spacing(4),
  },
  introduction: {
    maxWidth: '65ch',
    marginBottom: theme.spacing(4),
  },
  cards: {
    listStyle: 'none',
    padding: 0,
  },
}));

/** A card for each person to sign in as. */
export function RoleChoice(props: RoleChoiceProps) {
  const classes = useStyles();
  const config = useApi(configApiRef);

  return (
    <Container component="main" maxWidth="lg" className={classes.root}>
      <div className={classes.brand}>
        <Logo className={classes.mark} />
        <Typography variant="h4" component="span">
          {config.getString('app.title')}
        </Typography>
      </div>
      <div className={classes.introduction}>
        <Typography variant="h2" component="h1" gutterBottom>
          Who are you today?
        </Typography>
        <Typography>
          This is the portal of {config.getString('organization.name')}, an
          example company. Sign in as one of its people and see their platform
          services, duties and roadmaps with their rights. There is no password:
          it works in development only.
        </Typography>
      </div>
      {props.failure && <SignInFailure {...props.failure} />}
      {props.roles.length === 0 && (
        <Typography role="alert">
          But there is nobody to sign in as: auth.providers in the configuration
          of this app names neither roles nor the guest.
        </Typography>
      )}
      <Grid container component="ul" spacing={3} className={classes.cards}>
        {props.roles.map(role => (
          <Grid item component="li" key={role.id} xs={12} sm={6} md={4}>
            <RoleCard role={role} onChoose={props.onChoose} />
          </Grid>
        ))}
      </Grid>
    </Container>
  );
}
