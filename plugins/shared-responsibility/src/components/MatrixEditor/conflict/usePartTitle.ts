import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { DocumentList, DraftPart } from '../model';
import { useFieldWords } from './useFieldWords';

/** How a part of a draft is called: a task's title, `Parties: Data platform`, `Order: Areas`. */
export function usePartTitle() {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { labels } = useFieldWords([]);
  const titleOfList = (list: DocumentList) => {
    if (list === 'tasks') {
      return t('mine.tasks');
    }
    return list === 'suppressions' ? t('suppress.list') : t(`editor.${list}`);
  };

  return (part: DraftPart, matrix: ResponsibilityMatrix): string => {
    if (part.kind === 'field') {
      return labels[part.name] ?? part.name;
    }
    const { kind, list } = part;
    if (kind === 'order') {
      return t('editor.order', { list: titleOfList(list) });
    }
    if (list === 'footnotes') {
      return t('editor.footnote', { mark: part.name });
    }
    const title = titleIn(matrix, list, part.name);
    return list === 'tasks' ? title : `${titleOfList(list)}: ${title}`;
  };
}

/** The title of an item of a list; its name where it has none. */
export function titleIn(
  matrix: ResponsibilityMatrix,
  list: DocumentList,
  name: string,
): string {
  if (list === 'footnotes' || list === 'suppressions') {
    return name;
  }
  const items: Array<{ id: string; title?: string }> = matrix.spec[list] ?? [];
  return items.find(({ id }) => id === name)?.title ?? name;
}
