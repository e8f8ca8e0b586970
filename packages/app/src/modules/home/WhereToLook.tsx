import { Link } from '@backstage/core-components';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';

/** Places in the example company; examples/README.md lists more of them. */
const places = [
  {
    to: '/platform-services',
    title: 'Platform services',
    why: 'What the platform offers.',
  },
  {
    to: '/catalog/default/component/checkout',
    title: 'Checkout',
    why: 'A component that stands on eight services.',
  },
  {
    to: '/catalog/default/platformservice/managed-postgres',
    title: 'Managed PostgreSQL',
    why: 'A rich matrix and an eventful roadmap.',
  },
  {
    to: '/catalog/default/platformservice/openshift-on-aws',
    title: 'Red Hat OpenShift Service on AWS',
    why: 'Duties as its vendor publishes them.',
  },
  {
    to: '/catalog/default/platformservice/tls-certificates',
    title: 'TLS certificates',
    why: 'A matrix with errors, not taken over.',
  },
];

/** Links to what is worth a look first. */
export function WhereToLook() {
  return (
    <List dense disablePadding>
      {places.map(({ to, title, why }) => (
        <ListItem key={to} disableGutters>
          <ListItemText
            primary={<Link to={to}>{title}</Link>}
            secondary={why}
          />
        </ListItem>
      ))}
    </List>
  );
}
