import { Theme } from '@material-ui/core/styles';
import type { DateRange } from '@plinth/backstage-plugin-platform-roadmap-common';
import { toneColors } from '@plinth/backstage-plugin-platform-services-react';
import { TimeScale } from './model';

/**
 * Today, the edges of intervals and the beginnings of months as one background
 * image, so that a long timeline needs no element for each of them.
 */
export function drawLines(options: {
  theme: Theme;
  scale: TimeScale;
  /** `YYYY-MM-DD` */
  today: string;
  intervals: DateRange[];
}): string {
  const { theme, scale, today, intervals } = options;
  const edge = toneColors(theme, 'active').border;
  return [
    lineAt(scale.at(today), 2, theme.palette.error.main),
    ...intervals.flatMap(({ start, end }) => [
      ...(scale.contains(start) ? [lineAt(scale.at(start), 2, edge)] : []),
      ...(scale.contains(end) ? [lineAt(scale.after(end), 2, edge)] : []),
    ]),
    ...scale.ticks
      .filter(({ unit }) => unit === 'month')
      .map(({ at }) => lineAt(at, 1, theme.palette.divider)),
  ].join(', ');
}

function lineAt(percent: number, width: number, color: string): string {
  return `linear-gradient(to right, transparent calc(${percent}% - ${width}px), ${color} calc(${percent}% - ${width}px) ${percent}%, transparent ${percent}%)`;
}
