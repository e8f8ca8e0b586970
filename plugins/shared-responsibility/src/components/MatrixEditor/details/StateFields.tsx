import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { Task } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { StateChange, stateIn } from '../model';

/** Whether a task is assigned, does not apply or is not decided, and why. */
export function StateFields(props: { task: Task }) {
  const { task } = props;
  const { scope, edit } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { state = 'assigned', ...explained } = stateIn(task, scope);
  const set = (change: StateChange, field: string) =>
    edit(
      { type: 'set-state', taskId: task.id, scope, change },
      { typing: `${task.id}/${field}` },
    );

  return (
    <>
      <SelectField
        label={t('editor.state')}
        value={state}
        onChange={value =>
          edit({
            type: 'set-state',
            taskId: task.id,
            scope,
            change: { state: value as Task['state'] },
          })
        }
        options={[
          { value: 'assigned', label: t('editor.stateAssigned') },
          { value: 'notApplicable', label: t('table.notApplicable') },
          { value: 'undecided', label: t('table.undecided') },
        ]}
      />
      {state !== 'assigned' && (
        <EditorField
          label={t('editor.reason')}
          value={explained.reason ?? ''}
          onChange={reason => set({ reason }, 'reason')}
          multiline
        />
      )}
      {state === 'undecided' && (
        <>
          <EditorField
            label={t('editor.decidedBy')}
            placeholder="group:default/"
            value={explained.decidedBy ?? ''}
            onChange={decidedBy => set({ decidedBy }, 'decidedBy')}
          />
          <EditorField
            label={t('editor.decidedUntil')}
            type="date"
            value={explained.decidedUntil ?? ''}
            onChange={decidedUntil => set({ decidedUntil }, 'decidedUntil')}
          />
        </>
      )}
    </>
  );
}
