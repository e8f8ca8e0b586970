import { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '../theme';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: theme.spacing(3),
      alignItems: 'start',
      [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    here: { padding: theme.spacing(3) },
    text: { color: mutedText(theme) },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'PlinthStartDocument' },
);

/**
 * Props of {@link StartDocument}.
 *
 * @public
 */
export interface StartDocumentProps {
  title: string;
  /** What it begins with in the browser. */
  text: string;
  /** The button that begins, or goes on with what was begun. */
  begin: string;
  onBegin(): void;
  /** The button that reads a file. */
  importing: string;
  onImport(): void;
  /** How it is kept in Git instead. */
  git: ReactNode;
}

/**
 * The ways to the first document of a service: in the browser, from a file, or
 * in Git.
 *
 * @public
 */
export function StartDocument(props: StartDocumentProps) {
  const { title, text, begin, onBegin, importing, onImport, git } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Paper variant="outlined" className={classes.here}>
        <Typography variant="h5" component="h2" gutterBottom>
          {title}
        </Typography>
        <Typography variant="body1" className={classes.text}>
          {text}
        </Typography>
        <div className={classes.buttons}>
          <Button variant="contained" color="primary" onClick={onBegin}>
            {begin}
          </Button>
          <Button variant="outlined" onClick={onImport}>
            {importing}
          </Button>
        </div>
      </Paper>
      <div>{git}</div>
    </div>
  );
}
