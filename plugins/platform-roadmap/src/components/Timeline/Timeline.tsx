import { ReactNode } from 'react';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme } from '@material-ui/core/styles';
import type { DateRange } from '@plinth/backstage-plugin-platform-roadmap-common';
import { TimelineList } from './TimelineList';
import { TimelineTable } from './TimelineTable';
import { TimelineEntry } from './model';

/** What one service has on a timeline. */
export interface TimelineGroup {
  /** Full ref. */
  serviceRef: string;
  /** Above its items; absent: there is only one service. */
  heading?: ReactNode;
  /** Their edges are drawn. */
  intervals: DateRange[];
  entries: TimelineEntry[];
}

/** Props of {@link Timeline}. */
export interface TimelineProps {
  /** What it is about, for those who listen to the page. */
  label: string;
  groups: TimelineGroup[];
}

/**
 * What is planned when, drawn over a table that says the same in words; on
 * narrow screens a list by date.
 */
export function Timeline(props: TimelineProps) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return narrow ? <TimelineList {...props} /> : <TimelineTable {...props} />;
}
