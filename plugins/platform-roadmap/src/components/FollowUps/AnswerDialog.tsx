import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FollowUp } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EditorField,
  FormDialog,
} from '@plinth/backstage-plugin-platform-services-react';
import { useAskForNeed } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';

/** As much as the backend takes. */
const MAX_LENGTH = 4000;

/** Props of {@link AnswerDialog}. */
export interface AnswerDialogProps {
  followUp: FollowUp;
  onClose(): void;
  onDone(): void;
}

/** Open questions about what has shipped; the answers are a new need. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { followUp, onClose, onDone } = props;
  const { serviceRef, questions } = followUp;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const ask = useAskForNeed();
  const [answers, setAnswers] = useState(() => questions.map(() => ''));
  const text = questions
    .map((question, index) => ({ question, answer: answers[index].trim() }))
    .filter(({ answer }) => answer)
    .map(({ question, answer }) => `${question}\n${answer}`)
    .join('\n\n')
    .slice(0, MAX_LENGTH);

  return (
    <FormDialog
      title={t('followUp.dialogTitle', { project: followUp.item.project })}
      submit={t('followUp.submit')}
      ready={text !== ''}
      isPending={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onSubmit={() =>
        ask.mutate(
          {
            serviceRef,
            request: { text, channel: 'follow-up', followUp: followUp.id },
          },
          { onSuccess: onDone },
        )
      }
    >
      <Typography variant="body2">{t('followUp.what')}</Typography>
      {questions.map((question, index) => (
        <EditorField
          key={question}
          multiline
          label={question}
          value={answers[index]}
          onChange={answer =>
            setAnswers(before =>
              before.map((a, i) => (i === index ? answer : a)),
            )
          }
        />
      ))}
    </FormDialog>
  );
}
