import {
  CloseRequest,
  ClosingDecision,
  DeliverableStatus,
  DeliverableView,
  IntervalOutcomes,
  IntervalView,
  Retrospective,
  RoadmapItemView,
  intervalOutcomes,
  isOpen,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** The decisions that there are, in the order of the screen. */
export const DECISIONS = [
  'done',
  'carry-over',
  'deferred',
  'wont-do',
] as const satisfies ReadonlyArray<ClosingDecision['decision']>;

/** A decision that is being made; the place is that of where it goes on. */
export type DecisionDraft = Partial<Omit<ClosingDecision, 'deliverable'>>;

/** Decisions by key of the deliverable. */
export type Decisions = Record<string, DecisionDraft>;

/** An open deliverable that needs a decision. */
export interface OpenLine {
  deliverable: DeliverableView;
  item: RoadmapItemView;
}

/** Every open deliverable of an interval, above the line first. */
export function openLines(interval: IntervalView): OpenLine[] {
  return [...interval.committed, ...interval.uncommitted].flatMap(item =>
    item.deliverables
      .filter(({ status }) => isOpen(status))
      .map(deliverable => ({ deliverable, item })),
  );
}

/** True when a decision says where the deliverable goes on. */
export function goesOn(decision: DecisionDraft['decision']): boolean {
  return decision === 'carry-over' || decision === 'deferred';
}

/** True when a decision needs a reason. */
export function needsReason(decision: DecisionDraft['decision']): boolean {
  return decision === 'wont-do' || decision === 'deferred';
}

/** True when a decision says all that it has to. */
export function isDecided(draft: DecisionDraft | undefined): boolean {
  return (
    draft?.decision !== undefined &&
    (!needsReason(draft.decision) || Boolean(draft.reason?.trim()))
  );
}

/** What would become of the interval with the decisions so far. */
export function outcomesWith(options: {
  interval: IntervalView;
  decisions: Decisions;
}): IntervalOutcomes {
  const { interval, decisions } = options;
  const decided = (items: RoadmapItemView[]) =>
    items.map(item => ({
      deliverables: item.deliverables.map(({ key, status }) => ({
        status: statusAfter(status, decisions[key]?.decision),
      })),
    }));
  return intervalOutcomes({
    committed: decided(interval.committed),
    uncommitted: decided(interval.uncommitted),
  });
}

function statusAfter(
  status: DeliverableStatus,
  decision: DecisionDraft['decision'],
): DeliverableStatus {
  return decision === undefined || decision === 'carry-over'
    ? status
    : decision;
}

/** What is sent; every line has to be decided. */
export function toCloseRequest(options: {
  lines: OpenLine[];
  decisions: Decisions;
  retrospective: Retrospective;
  actionsBecomeItems: boolean;
  message: string;
}): CloseRequest {
  const { lines, decisions, retrospective, message } = options;
  return {
    decisions: lines.flatMap(({ deliverable }) => {
      const { decision, reason, to } = decisions[deliverable.key] ?? {};
      return decision
        ? [
            {
              deliverable: deliverable.key,
              decision,
              ...(needsReason(decision) && { reason: reason?.trim() }),
              ...(goesOn(decision) && to && { to }),
            },
          ]
        : [];
    }),
    ...(Object.keys(retrospective).length > 0 && { retrospective }),
    ...(options.actionsBecomeItems && { actionsBecomeItems: true }),
    ...(message.trim() && { message: message.trim() }),
  };
}
