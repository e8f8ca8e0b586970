import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EditorField } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { fieldProblems } from '../details';
import { useEditor } from '../editorContext';
import { AddForm, RemoveButton } from '../fields';
import { ListItem, ListName, newId } from '../model';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(2.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: theme.spacing(1.5, 1),
    alignItems: 'start',
  },
  extra: {
    gridColumn: '1 / -1',
    display: 'grid',
    gap: theme.spacing(1.5),
    marginLeft: theme.spacing(2),
  },
}));

/** Props of {@link ItemList}. */
export interface ItemListProps {
  list: ListName;
  addLabel: string;
  /** What a new item says beside its title. */
  created?(id: string): ListItem;
  /** Why an item cannot be removed; undefined: it can. */
  keep?(id: string): string | undefined;
  /** More fields of an item. */
  extra?(item: ListItem & { id: string }): ReactNode;
}

/** One of the lists of a document: rename, remove, add. */
export function ItemList(props: ItemListProps) {
  const { list, addLabel, created, keep, extra } = props;
  const { matrix, edit } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const items: Array<ListItem & { id: string }> = matrix.spec[list] ?? [];

  const add = (title: string) => {
    const id = newId(
      title,
      items.map(item => item.id),
    );
    edit({ type: 'add-item', list, id, item: { title, ...created?.(id) } });
  };

  return (
    <>
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map(item => {
            const name = item.title ?? item.id;
            return (
              <li key={item.id} className={classes.item}>
                <EditorField
                  label={item.id}
                  value={name}
                  onChange={title =>
                    edit(
                      {
                        type: 'set-item',
                        list,
                        id: item.id,
                        change: { title },
                      },
                      { typing: `${list}/${item.id}` },
                    )
                  }
                  problem={text =>
                    fieldProblems.required(text) && t('editor.problem.required')
                  }
                />
                <RemoveButton
                  name={name}
                  keep={keep?.(item.id)}
                  onRemove={() =>
                    edit({ type: 'remove-item', list, id: item.id })
                  }
                />
                {extra && <div className={classes.extra}>{extra(item)}</div>}
              </li>
            );
          })}
        </ul>
      )}
      <AddForm id={`plinth-add-${list}`} label={addLabel} onAdd={add} />
    </>
  );
}
