import { useCallback, useMemo, useState } from 'react';
import {
  DELIVERABLE_STATUSES,
  RoadmapView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { useUrlState } from '@plinth/backstage-plugin-platform-services-react';
import {
  ReviewAnswer,
  ReviewAnswers,
  lacksReason,
  reviewLines,
} from './reviewState';

/** In the URL in place of a line. */
const SUMMARY = 'summary';

/** Statuses in the order of their digits. */
export const STATUS_KEYS = DELIVERABLE_STATUSES.map((status, index) => ({
  status,
  digit: String(index + 1),
}));

/** The state of a weekly review. */
export type Review = ReturnType<typeof useReview>;

/** Goes through the open lines; which one is shown is in the URL. */
export function useReview(roadmap: RoadmapView | undefined) {
  const lines = useMemo(() => reviewLines(roadmap), [roadmap]);
  const [answers, setAnswers] = useState<ReviewAnswers>({});
  const { state, update } = useUrlState({ defaults: { line: '' } });

  const isSummary = state.line === SUMMARY;
  const index = Math.max(
    0,
    lines.findIndex(({ deliverable }) => deliverable.key === state.line),
  );
  const goTo = useCallback(
    (target: number) =>
      update({ line: lines[target]?.deliverable.key ?? SUMMARY }),
    [lines, update],
  );
  const answer = useCallback(
    (key: string, change: ReviewAnswer) =>
      setAnswers(current => ({
        ...current,
        [key]: { ...current[key], ...change },
      })),
    [],
  );
  const unanswered = lines.filter(
    ({ deliverable }) => !answers[deliverable.key],
  );
  const isReady =
    unanswered.length === 0 &&
    lines.every(({ deliverable }) => !lacksReason(answers[deliverable.key]));

  return {
    lines,
    answers,
    answer,
    /** Undefined: the summary is shown. */
    index: isSummary ? undefined : index,
    goTo,
    toSummary: () => update({ line: SUMMARY }),
    unanswered,
    answered: lines.length - unanswered.length,
    isReady,
    /** Says "no change" about every line that has no answer yet. */
    restNoChange: () =>
      setAnswers(current =>
        Object.fromEntries(
          lines.map(({ deliverable }) => [
            deliverable.key,
            current[deliverable.key] ?? {},
          ]),
        ),
      ),
  };
}
