import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RoadmapChange } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useChangeText } from './useChangeText';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      overflowWrap: 'anywhere',
      '& li + li': { marginTop: theme.spacing(0.5) },
    },
  }),
  { name: 'PlinthChangeList' },
);

/** What changed on a roadmap, in the words of the digest. */
export function ChangeList(props: { label: string; changes: RoadmapChange[] }) {
  const { label, changes } = props;
  const classes = useStyles();
  const changeText = useChangeText();
  return (
    <ul className={classes.list} aria-label={label}>
      {changes.map((change, index) => (
        <Typography key={index} variant="body2" component="li">
          {changeText(change)}
        </Typography>
      ))}
    </ul>
  );
}
