import { makeStyles } from '@material-ui/core/styles';
import { Storefront, StorefrontProps } from '../Storefront';

const useStyles = makeStyles(
  theme => ({
    main: {
      padding: theme.spacing(0, 3, 3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(0, 2, 2) },
    },
  }),
  { name: 'PlinthStorefrontPage' },
);

/** The storefront in the page that the app gives it. */
export function StorefrontPage(props: StorefrontProps) {
  return (
    <main className={useStyles().main}>
      <Storefront {...props} />
    </main>
  );
}
