import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EditorField } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { fieldProblems } from '../details';
import { useEditor } from '../editorContext';
import { ListItem } from '../model';

/** Where a fact is read, and what holds where nothing stands there. */
export function FactFields(props: { item: ListItem & { id: string } }) {
  const { item } = props;
  const { edit } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const set = (change: ListItem) =>
    edit(
      { type: 'set-item', list: 'facts', id: item.id, change },
      { typing: `facts/${item.id}/${Object.keys(change).join()}` },
    );

  return (
    <>
      <EditorField
        label={t('editor.factPath')}
        placeholder="metadata.annotations.plinth/cni"
        help={t('editor.factPathHelp')}
        value={item.path ?? ''}
        onChange={path => set({ path })}
        problem={text =>
          fieldProblems.factPath(text) && t('editor.problem.factPath')
        }
      />
      <EditorField
        label={t('editor.factDefault')}
        help={t('editor.factDefaultHelp')}
        value={textOf(item.default)}
        onChange={text => set({ default: text })}
      />
    </>
  );
}

function textOf(value: ListItem['default']): string {
  if (value === undefined) {
    return '';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
