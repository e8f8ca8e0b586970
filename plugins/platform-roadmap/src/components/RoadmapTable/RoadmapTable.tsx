import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme } from '@material-ui/core/styles';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { RoadmapCards } from './RoadmapCards';
import { WideRoadmapTable } from './WideRoadmapTable';

/** Props of {@link RoadmapTable}. */
export interface RoadmapTableProps {
  /** What the table is about, for those who listen to the page. */
  label: string;
  /** In order; above the line where there is one. */
  items: RoadmapItemView[];
  /** Below the line; absent: there is no line. */
  uncommitted?: RoadmapItemView[];
  /** True when filters have taken items away. */
  filtered: boolean;
  /** Address of an item on this page; absent: items are no targets of links here. */
  linkTo?(item: RoadmapItemView): string;
}

/**
 * The table of a roadmap: project, stakeholders, goal, deliverables and their
 * status, with the priority line as a row of its own. Cards on narrow screens.
 */
export function RoadmapTable(props: RoadmapTableProps) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return narrow ? <RoadmapCards {...props} /> : <WideRoadmapTable {...props} />;
}
