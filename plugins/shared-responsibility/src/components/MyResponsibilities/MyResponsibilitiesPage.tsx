import { makeStyles } from '@material-ui/core/styles';
import { MyResponsibilities } from './MyResponsibilities';

const useStyles = makeStyles(
  theme => ({
    main: {
      padding: theme.spacing(0, 3, 3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(0, 2, 2) },
    },
  }),
  { name: 'PlinthMyResponsibilitiesPage' },
);

/** My responsibilities in the page that the app gives them. */
export function MyResponsibilitiesPage() {
  return (
    <main className={useStyles().main}>
      <MyResponsibilities />
    </main>
  );
}
