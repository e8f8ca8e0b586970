import { useFormat } from '../../time';

/**
 * Props of {@link TimeText}.
 *
 * @public
 */
export interface TimeTextProps {
  /** A day or an instant, ISO 8601. */
  date: string;
  /** `relative`: `4 days ago`; otherwise the day, see `formatDay`. */
  format?: 'relative' | 'short' | 'medium' | 'long';
}

/**
 * A day or an instant in words; pointing at it shows it exactly.
 *
 * @public
 */
export function TimeText(props: TimeTextProps) {
  const { date, format = 'relative' } = props;
  const { day, relative } = useFormat();
  return (
    <time dateTime={date} title={date}>
      {format === 'relative' ? relative(date) : day(date, format)}
    </time>
  );
}
