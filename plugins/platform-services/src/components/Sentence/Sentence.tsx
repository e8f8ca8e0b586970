import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';

const useStyles = makeStyles(
  theme => ({
    root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
    more: { color: mutedText(theme) },
    sentence: {
      marginBottom: theme.spacing(0.5),
      fontWeight: 'bold',
    },
  }),
  { name: 'PlinthSentence' },
);

/** The first line of a screen: it answers the visitor's question in words. */
export function Sentence(props: { children: ReactNode; more?: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="h5" component="h2" className={classes.sentence}>
        {props.children}
      </Typography>
      {props.more && (
        <Typography variant="body1" className={classes.more} component="div">
          {props.more}
        </Typography>
      )}
    </div>
  );
}
