import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Goal,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { EditorField } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { withoutEmpty } from '../model';
import { useItemEditing } from './useItemEditing';

const PARTS = ['persona', 'need', 'benefit'] as const;

/** Why, for the user: in words, or with persona, need and benefit apart. */
export function GoalFields(props: { id: string; item: RoadmapItem }) {
  const { id, item } = props;
  const set = useItemEditing(id);
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const goal: Goal =
    typeof item.goal === 'string' || item.goal === undefined
      ? { text: item.goal ?? '' }
      : item.goal;
  const hasParts = PARTS.some(part => goal[part]);
  const [wantsParts, setWantsParts] = useState(false);
  const setGoal = (change: Partial<Goal>, field: string) => {
    const next = { ...goal, ...change };
    set(
      {
        goal: PARTS.some(part => next[part])
          ? { ...withoutEmpty(next), text: next.text }
          : next.text,
      },
      `goal ${field}`,
    );
  };

  return (
    <>
      <EditorField
        name="goal"
        label={t('table.goal')}
        placeholder={t('planner.goalExample')}
        value={goal.text}
        onChange={text => setGoal({ text }, 'text')}
        multiline
      />
      {hasParts || wantsParts ? (
        PARTS.map(part => (
          <EditorField
            key={part}
            name={`goal.${part}`}
            label={t(`planner.goal.${part}`)}
            value={goal[part] ?? ''}
            onChange={value => setGoal({ [part]: value }, part)}
            problem={() =>
              goal.text ? undefined : t('planner.problem.goalFirst')
            }
          />
        ))
      ) : (
        <div>
          <Button size="small" onClick={() => setWantsParts(true)}>
            {t('planner.goalParts')}
          </Button>
        </div>
      )}
      <EditorField
        name="needsConsumer"
        label={t('planner.needsConsumer')}
        help={t('planner.needsConsumerHelp')}
        value={item.needsConsumer ?? ''}
        onChange={needsConsumer => set({ needsConsumer }, 'needsConsumer')}
        multiline
      />
    </>
  );
}
