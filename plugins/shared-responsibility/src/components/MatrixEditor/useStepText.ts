import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { TaskStep } from './useMatrixEditor';

/** What last happened to a task in words: `Take backups: Backup, place 2 of 5`. */
export function useStepText(step: TaskStep | undefined): string {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  if (!step) {
    return '';
  }
  return step.type === 'removed'
    ? t('editor.taskRemoved', { task: step.task })
    : t('editor.taskMoved', {
        task: step.task,
        area: step.area,
        place: String(step.place),
        of: String(step.of),
      });
}
