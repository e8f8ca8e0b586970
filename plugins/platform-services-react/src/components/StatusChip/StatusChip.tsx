import { ReactNode } from 'react';
import { Theme, makeStyles } from '@material-ui/core/styles';
import { Tone, toneColors } from '../../theme';
import { StatusShape, StatusShapeName } from './StatusShape';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: (props: { tone: Tone; strong: boolean }) => {
      const colors = toneColors(theme, props.tone);
      return {
        display: 'inline-flex',
        alignItems: 'center',
        gap: theme.spacing(0.5),
        maxWidth: '100%',
        padding: theme.spacing(0, 0.75),
        border: `1px solid ${colors.border}`,
        borderRadius: theme.shape.borderRadius,
        color: props.strong ? colors.onFill : colors.text,
        backgroundColor: props.strong ? colors.fill : colors.tint,
        fontFamily: theme.typography.fontFamily,
        fontSize: theme.typography.caption.fontSize,
        lineHeight: 1.6,
        verticalAlign: 'middle',
        '& svg': { flex: 'none' },
      };
    },
  }),
  { name: 'PlinthStatusChip' },
);

const SHAPES: Record<Tone, StatusShapeName> = {
  ok: 'check',
  active: 'half',
  warning: 'triangle',
  error: 'octagon',
  neutral: 'ring',
};

/**
 * Props of {@link StatusChip}.
 *
 * @public
 */
export interface StatusChipProps {
  tone: Tone;
  /** The word; a status is never told by colour or shape alone. */
  children: ReactNode;
  /** Default: the shape of the tone. */
  shape?: StatusShapeName;
  /** On a strong background. */
  strong?: boolean;
}

/**
 * A status: shape, word and colour.
 *
 * @public
 */
export function StatusChip(props: StatusChipProps) {
  const { tone, children, shape = SHAPES[tone], strong = false } = props;
  const classes = useStyles({ tone, strong });
  return (
    <span className={classes.root}>
      <StatusShape shape={shape} />
      <span>{children}</span>
    </span>
  );
}
