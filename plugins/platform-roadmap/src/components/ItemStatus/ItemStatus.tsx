import type { DeliverableStatus } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  StatusChip,
  StatusShapeName,
  Tone,
} from '@plinth/backstage-plugin-platform-services-react';
import { useStatusLabel } from './useStatusSettings';

const LOOKS: Record<DeliverableStatus, { tone: Tone; shape: StatusShapeName }> =
  {
    'not-started': { tone: 'neutral', shape: 'ring' },
    'in-progress': { tone: 'active', shape: 'half' },
    'possible-delay': { tone: 'warning', shape: 'triangle' },
    'at-risk': { tone: 'error', shape: 'octagon' },
    blocked: { tone: 'error', shape: 'cross' },
    done: { tone: 'ok', shape: 'check' },
    deferred: { tone: 'neutral', shape: 'arrow' },
    'wont-do': { tone: 'neutral', shape: 'dash' },
  };

/** What the status of a deliverable or an item means to the reader. */
export function toneOf(status: DeliverableStatus): Tone {
  return LOOKS[status].tone;
}

/** The status of a deliverable or an item, by shape, colour and word. */
export function ItemStatus(props: { status: DeliverableStatus }) {
  const statusLabel = useStatusLabel();
  return (
    <StatusChip {...LOOKS[props.status]}>
      {statusLabel(props.status)}
    </StatusChip>
  );
}
