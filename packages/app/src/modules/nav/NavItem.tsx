import { SidebarItem } from '@backstage/core-components';
import { NavContentNavItem } from '@backstage/plugin-app-react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    // The sidebar cuts labels at 110 px though there is room for more.
    '& > div:first-child': {
      flexShrink: 0,
    },
    '& > span': {
      flexShrink: 0,
      width: 'auto',
    },
  },
});

/** A page in the sidebar. */
export function NavItem(props: NavContentNavItem) {
  const classes = useStyles();

  return (
    <SidebarItem
      className={classes.root}
      icon={() => props.icon}
      to={props.href}
      text={props.title}
    />
  );
}
