import { ComponentType } from 'react';
import { Link } from '@backstage/core-components';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';

const useStyles = makeStyles(
  theme => ({
    link: {
      display: 'inline-flex',
      padding: theme.spacing(0.5),
      margin: theme.spacing(-0.5, 0),
      verticalAlign: 'middle',
      color: mutedText(theme),
      '@media print': { display: 'none' },
    },
  }),
  { name: 'PlinthIconLink' },
);

/** A link must not stand on a line alone. */
const NO_BREAK = '\u00a0';

/** A small link behind a text, as wide as a letter. */
export function IconLink(props: {
  to: string;
  label: string;
  icon: ComponentType<SvgIconProps>;
}) {
  const { to, label, icon: Icon } = props;
  const classes = useStyles();
  return (
    <>
      {NO_BREAK}
      <Link to={to} className={classes.link} aria-label={label} title={label}>
        <Icon fontSize="inherit" />
      </Link>
    </>
  );
}
