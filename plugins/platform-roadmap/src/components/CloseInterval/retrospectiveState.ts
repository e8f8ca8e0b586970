import {
  Retrospective,
  RetrospectiveTopic,
} from '@plinth/backstage-plugin-platform-roadmap-common';

export const TOPICS = ['process', 'estimation', 'execution'] as const;
export const SIDES = ['wentWell', 'toImprove'] as const;

/** A retrospective as it is typed: a text with one note per line for each part. */
export interface RetrospectiveDraft {
  /** By topic and side, such as `process.wentWell`. */
  notes: Record<string, string>;
  actions: Array<{ text: string; owner: string }>;
}

/** A retrospective with what is written; what is empty is left out. */
export function toRetrospective(draft: RetrospectiveDraft): Retrospective {
  const actions = draft.actions
    .filter(({ text }) => text.trim())
    .map(({ text, owner }) => ({
      text: text.trim(),
      ...(owner.trim() && { owner: owner.trim() }),
    }));
  return {
    ...Object.fromEntries(
      TOPICS.flatMap(topic => {
        const written = topicOf(draft, topic);
        return Object.keys(written).length > 0 ? [[topic, written]] : [];
      }),
    ),
    ...(actions.length > 0 && { actions }),
  };
}

function topicOf(draft: RetrospectiveDraft, topic: string): RetrospectiveTopic {
  return Object.fromEntries(
    SIDES.flatMap(side => {
      const lines = (draft.notes[`${topic}.${side}`] ?? '')
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean);
      return lines.length > 0 ? [[side, lines]] : [];
    }),
  );
}
