/**
 * Shapes that can be told apart without colour.
 *
 * @public
 */
export type StatusShapeName =
  | 'check'
  | 'half'
  | 'ring'
  | 'triangle'
  | 'octagon'
  | 'cross'
  | 'dash'
  | 'arrow';

const PATHS: Record<StatusShapeName, string> = {
  check: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  half: 'M6 1a5 5 0 0 1 0 10z',
  ring: '',
  triangle: 'M6 1 11.5 11H.5z',
  octagon: 'M4 .5h4L11.5 4v4L8 11.5H4L.5 8V4z',
  cross: 'M2 2 10 10M10 2 2 10',
  dash: 'M2 6h8',
  arrow: 'M1 6h9M6.5 2 10.5 6 6.5 10',
};

const STROKED: StatusShapeName[] = ['check', 'cross', 'dash', 'arrow'];

/**
 * Props of {@link StatusShape}.
 *
 * @public
 */
export interface StatusShapeProps {
  shape: StatusShapeName;
}

/**
 * A shape in the colour of the text around it. Says nothing by itself: put the
 * word beside it.
 *
 * @public
 */
export function StatusShape(props: StatusShapeProps) {
  const { shape } = props;
  const stroked = STROKED.includes(shape);
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width="0.8em"
      height="0.8em"
      viewBox="0 0 12 12"
      fill={stroked ? 'none' : 'currentColor'}
      stroke="currentColor"
      strokeWidth={stroked ? 2 : 0}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {(shape === 'ring' || shape === 'half') && (
        <circle cx="6" cy="6" r="5" fill="none" strokeWidth="1.5" />
      )}
      <path d={PATHS[shape]} />
    </svg>
  );
}
