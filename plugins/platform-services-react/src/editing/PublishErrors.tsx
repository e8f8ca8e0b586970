import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { toneColors } from '../theme';
import { platformServicesReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => {
    const error = toneColors(theme, 'error');
    return {
      root: {
        padding: theme.spacing(1.5, 2),
        border: `1px solid ${error.border}`,
        borderRadius: theme.shape.borderRadius,
        backgroundColor: error.tint,
        color: error.text,
      },
      list: { margin: 0, paddingLeft: theme.spacing(2.5) },
      link: {
        textAlign: 'left',
        textDecoration: 'underline',
        fontFamily: theme.typography.fontFamily,
        fontSize: theme.typography.body2.fontSize,
        '&:focus-visible': { outline: `2px solid ${error.text}` },
      },
    };
  },
  { name: 'PlinthPublishErrors' },
);

/**
 * Props of {@link PublishErrors}.
 *
 * @public
 */
export interface PublishErrorsProps {
  errors: Finding[];
  onGoTo(finding: Finding): void;
}

/**
 * What is in the way of publishing, each with the way to its place.
 *
 * @public
 */
export function PublishErrors(props: PublishErrorsProps) {
  const { errors, onGoTo } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  if (errors.length === 0) {
    return null;
  }
  return (
    <div className={classes.root} role="alert">
      <Typography variant="subtitle2" component="p">
        {t('publish.blocked', { count: errors.length })}
      </Typography>
      <ul className={classes.list}>
        {errors.map((finding, index) => (
          <li key={index}>
            <ButtonBase
              className={classes.link}
              onClick={() => onGoTo(finding)}
            >
              {finding.rule}: {finding.message}
            </ButtonBase>
          </li>
        ))}
      </ul>
    </div>
  );
}
