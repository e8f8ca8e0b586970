import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ConditionDialog, useScopeTitle } from './details';
import { useEditor } from './editorContext';
import { scopeKey, scopesOf } from './model';

const NEW = 'new-condition';

/** What is being edited: the default, or what a variant or condition changes. */
export function ScopeField() {
  const { matrix, scope, setScope } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const titleOf = useScopeTitle(matrix);
  const [adding, setAdding] = useState(false);
  const facts = matrix.spec.facts ?? [];
  const scopes = new Map(
    [...scopesOf(matrix), scope].map(known => [scopeKey(known), known]),
  );
  if (scopes.size === 1 && facts.length === 0) {
    return null;
  }

  return (
    <>
      <SelectField
        label={t('editor.scope')}
        value={scopeKey(scope)}
        onChange={key => {
          const chosen = scopes.get(key);
          if (chosen) {
            setScope(chosen);
          } else {
            setAdding(true);
          }
        }}
        options={[
          ...[...scopes].map(([key, known]) => ({
            value: key,
            label: titleOf(known),
          })),
          ...(facts.length > 0
            ? [{ value: NEW, label: t('editor.newCondition') }]
            : []),
        ]}
      />
      {adding && (
        <ConditionDialog
          submit={t('editor.editScope')}
          onClose={() => setAdding(false)}
          onChoose={when => {
            setAdding(false);
            setScope({
              ...(scope.variant !== undefined && { variant: scope.variant }),
              when,
            });
          }}
        />
      )}
    </>
  );
}
