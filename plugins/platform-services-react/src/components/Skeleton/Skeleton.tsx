import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { platformServicesReactTranslationRef } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    block: {
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      '@media (prefers-reduced-motion: no-preference)': {
        animation: '$pulse 1.5s ease-in-out infinite',
      },
    },
    '@keyframes pulse': {
      '50%': { opacity: 0.4 },
    },
  }),
  { name: 'PlinthSkeleton' },
);

/**
 * Props of {@link Skeleton}.
 *
 * @public
 */
export interface SkeletonProps {
  /** Heights of the blocks in pixels, as high as what will stand there. */
  heights: number[];
}

/**
 * Keeps the place of what is still being read, so that nothing jumps.
 *
 * @public
 */
export function Skeleton(props: SkeletonProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  return (
    <div className={classes.root} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {props.heights.map((height, index) => (
        <div key={index} className={classes.block} style={{ height }} />
      ))}
    </div>
  );
}
