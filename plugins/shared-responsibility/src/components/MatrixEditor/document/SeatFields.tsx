import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { fieldProblems } from '../details';
import { useEditor } from '../editorContext';
import { ListItem } from '../model';

type Seat = 'external' | 'component-owner' | 'group';

/** Who sits in a party's seat, and where they can be reached. */
export function SeatFields(props: { item: ListItem & { id: string } }) {
  const { item } = props;
  const { edit } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const seat = seatOf(item);
  const set = (change: ListItem) =>
    edit(
      { type: 'set-item', list: 'parties', id: item.id, change },
      { typing: `parties/${item.id}/${Object.keys(change).join()}` },
    );

  return (
    <>
      <SelectField
        label={t('editor.seat')}
        value={seat}
        onChange={value =>
          set({
            external: value === 'external' ? true : undefined,
            resolve: value === 'component-owner' ? value : undefined,
            group: value === 'group' ? 'group:default/' : undefined,
          })
        }
        options={[
          { value: 'group', label: t('editor.seatGroup') },
          { value: 'component-owner', label: t('editor.seatOwner') },
          { value: 'external', label: t('editor.seatExternal') },
        ]}
      />
      {seat === 'group' && (
        <EditorField
          label={t('editor.group')}
          placeholder="group:default/data-platform"
          value={item.group ?? ''}
          onChange={group => set({ group })}
        />
      )}
      <EditorField
        label={t('editor.contact')}
        placeholder="https://"
        value={item.contact ?? ''}
        onChange={contact => set({ contact })}
        problem={text => fieldProblems.url(text) && t('editor.problem.url')}
      />
    </>
  );
}

function seatOf(item: ListItem): Seat {
  if (item.external) {
    return 'external';
  }
  return item.resolve ?? 'group';
}
