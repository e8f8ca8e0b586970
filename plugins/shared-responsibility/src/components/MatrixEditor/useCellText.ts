import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { INVOLVEMENT_LETTERS } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { Editor } from './editorContext';
import { GridPlace, TASK_COLUMN } from './grid';
import { assignmentIn } from './model';

/** The selected cell in words, announced when a letter comes or goes. */
export function useCellText(
  editor: Editor,
  place: GridPlace | undefined,
): string {
  const { matrix, scope } = editor;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const task = matrix.spec.tasks.find(({ id }) => id === place?.taskId);
  const party = matrix.spec.parties.find(({ id }) => id === place?.column);
  if (!task || !party || place?.column === TASK_COLUMN) {
    return '';
  }
  const { involvement } = assignmentIn(task, party.id, scope);
  const words =
    matrix.spec.scheme === 'owner'
      ? involvement && t('letter.owner')
      : INVOLVEMENT_LETTERS.filter(letter => involvement.includes(letter))
          .map(letter => `${letter} ${t(`letter.${letter}`)}`)
          .join(', ');
  return `${task.title}, ${party.title}: ${words || t('table.none')}`;
}
