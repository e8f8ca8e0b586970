import {
  DeliverableStatus,
  DeliverableView,
  ReviewedDeliverable,
  RoadmapItemView,
  RoadmapView,
  isOpen,
  statusCategory,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** A line that the weekly review goes through. */
export interface ReviewLine {
  deliverable: DeliverableView;
  item: RoadmapItemView;
}

/** What has been said about one line; a note or reason is kept as it was typed. */
export interface ReviewAnswer {
  /** Absent: no change. */
  status?: DeliverableStatus;
  note?: string;
  reason?: string;
}

/** Answers by key of the deliverable; absent: not answered yet. */
export type ReviewAnswers = Record<string, ReviewAnswer>;

/** Every open line of the active interval in its order, above the line first. */
export function reviewLines(roadmap: RoadmapView | undefined): ReviewLine[] {
  const active = roadmap?.intervals.find(({ state }) => state === 'active');
  return [...(active?.committed ?? []), ...(active?.uncommitted ?? [])].flatMap(
    item =>
      item.deliverables
        .filter(({ status }) => isOpen(status))
        .map(deliverable => ({ deliverable, item })),
  );
}

/** True when what is dropped still lacks its reason. */
export function lacksReason(answer: ReviewAnswer | undefined): boolean {
  return (
    answer?.status !== undefined &&
    statusCategory(answer.status) === 'dropped' &&
    !answer.reason?.trim()
  );
}

/** What is sent; every line has to be answered. */
export function toRequest(options: {
  lines: ReviewLine[];
  answers: ReviewAnswers;
}): ReviewedDeliverable[] {
  return options.lines.map(({ deliverable }) => {
    const { status, note, reason } = options.answers[deliverable.key] ?? {};
    return {
      deliverable: deliverable.key,
      ...(status && status !== deliverable.status && { status }),
      ...(note !== undefined &&
        note.trim() !== (deliverable.note ?? '') && { note: note.trim() }),
      ...(status &&
        statusCategory(status) === 'dropped' && { reason: reason?.trim() }),
    };
  });
}
