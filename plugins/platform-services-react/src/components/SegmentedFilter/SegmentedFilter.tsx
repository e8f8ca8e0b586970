import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { toneColors } from '../../theme';

const useStyles = makeStyles(
  theme => {
    const active = toneColors(theme, 'active');
    return {
      root: {
        display: 'inline-flex',
        flexWrap: 'wrap',
        margin: 0,
        padding: 0,
        minWidth: 0,
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: theme.shape.borderRadius,
        overflow: 'hidden',
        backgroundColor: theme.palette.background.paper,
      },
      option: {
        position: 'relative',
        flex: '1 0 auto',
        '& + &': { borderLeft: `1px solid ${theme.palette.divider}` },
      },
      input: {
        position: 'absolute',
        inset: 0,
        margin: 0,
        opacity: 0,
        cursor: 'pointer',
        '&:checked + span': {
          color: active.text,
          backgroundColor: active.tint,
          fontWeight: theme.typography.fontWeightBold,
        },
        '&:focus-visible + span': {
          outline: `2px solid ${active.text}`,
          outlineOffset: -2,
        },
      },
      label: {
        display: 'block',
        padding: theme.spacing(1, 1.5),
        fontFamily: theme.typography.fontFamily,
        fontSize: theme.typography.body2.fontSize,
        lineHeight: 1.5,
        textAlign: 'center',
        color: theme.palette.text.primary,
      },
    };
  },
  { name: 'PlinthSegmentedFilter' },
);

/**
 * One choice of a {@link SegmentedFilter}.
 *
 * @public
 */
export interface SegmentedOption<T extends string> {
  value: T;
  label: string;
}

/**
 * Props of {@link SegmentedFilter}.
 *
 * @public
 */
export interface SegmentedFilterProps<T extends string> {
  /** What is chosen here; not shown, but read out. */
  label: string;
  options: Array<SegmentedOption<T>>;
  value: T;
  onChange(value: T): void;
}

let lastName = 0;

/**
 * One choice out of a few, side by side: radio buttons underneath, so that
 * arrow keys and screen readers work as they do everywhere.
 *
 * @public
 */
export function SegmentedFilter<T extends string>(
  props: SegmentedFilterProps<T>,
) {
  const { label, options, value, onChange } = props;
  const classes = useStyles();
  const [name] = useState(() => {
    lastName += 1;
    return `plinth-segmented-${lastName}`;
  });
  return (
    <div role="radiogroup" aria-label={label} className={classes.root}>
      {options.map(option => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={classes.label}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
