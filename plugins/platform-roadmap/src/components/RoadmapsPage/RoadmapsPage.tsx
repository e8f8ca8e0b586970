import { makeStyles } from '@material-ui/core/styles';
import { Roadmaps } from './Roadmaps';

const useStyles = makeStyles(
  theme => ({
    main: {
      padding: theme.spacing(0, 3, 3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(0, 2, 2) },
    },
  }),
  { name: 'PlinthRoadmapsPage' },
);

/** All roadmaps in the page that the app gives them. */
export function RoadmapsPage() {
  return (
    <main className={useStyles().main}>
      <Roadmaps />
    </main>
  );
}
