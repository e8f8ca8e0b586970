import { useLocation } from 'react-router-dom';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme } from '@material-ui/core/styles';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useRowPortions } from '@plinth/backstage-plugin-platform-services-react';
import { takeRows } from '../../filter';
import { anchorOf } from '../../links';
import type { ItemActions } from './itemActions';
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
  actions?: ItemActions;
}

/**
 * The table of a roadmap: project, stakeholders, goal, deliverables and their
 * status, with the priority line as a row of its own. Cards on narrow screens.
 */
export function RoadmapTable(props: RoadmapTableProps) {
  const { items, uncommitted = [] } = props;
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { hash } = useLocation();
  const all = [...items, ...uncommitted];
  const linked = all.findIndex(({ key }) => hash === `#${anchorOf(key)}`);
  const [above, below] = takeRows(
    [items, uncommitted],
    useRowPortions({ total: all.length, needed: linked + 1 }),
  );
  // The line comes when everything above it is there.
  const isWaiting = below.length === 0 && uncommitted.length > 0;
  const Shown = narrow ? RoadmapCards : WideRoadmapTable;
  return (
    <Shown
      {...props}
      items={above}
      uncommitted={isWaiting ? undefined : props.uncommitted && below}
    />
  );
}
