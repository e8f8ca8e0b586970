import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Logo } from '../../components/Logo';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(3, 0),
    paddingLeft: sidebarConfig.iconPadding,
    color: theme.palette.navigation.selectedColor,
  },
  mark: {
    flexShrink: 0,
    width: sidebarConfig.iconSize,
    height: sidebarConfig.iconSize,
    color: theme.palette.navigation.indicator,
  },
}));

/** The way to the start page: the mark, and the title where there is room. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const title = useApi(configApiRef).getString('app.title');

  return (
    <Link to="/" underline="none" className={classes.root} aria-label={title}>
      <Logo className={classes.mark} />
      {isOpen && (
        <Typography variant="h5" component="span" color="inherit">
          {title}
        </Typography>
      )}
    </Link>
  );
}
