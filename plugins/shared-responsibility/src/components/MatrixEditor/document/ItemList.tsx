import { ReactNode, useState } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EditorField } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { fieldProblems } from '../details';
import { useEditor } from '../editorContext';
import { ListItem, ListName, newId } from '../model';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5) },
  list: {
    display: 'grid',
    gap: theme.spacing(1.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: theme.spacing(1),
    alignItems: 'start',
  },
  extra: { gridColumn: '1 / -1' },
  add: { display: 'flex', gap: theme.spacing(1), alignItems: 'center' },
}));

/** Props of {@link ItemList}. */
export interface ItemListProps {
  list: ListName;
  title: string;
  addLabel: string;
  /** What a new item says beside its title. */
  created?: ListItem;
  /** Why an item cannot be removed; undefined: it can. */
  keep?(id: string): string | undefined;
  /** More fields of an item. */
  extra?(item: ListItem & { id: string }): ReactNode;
}

/** The areas, parties or variants of a document: rename, remove, add. */
export function ItemList(props: ItemListProps) {
  const { list, title, addLabel, keep, extra } = props;
  const { matrix, edit } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [added, setAdded] = useState('');
  const items: Array<ListItem & { id: string }> = matrix.spec[list] ?? [];

  const add = () => {
    const text = added.trim();
    if (text) {
      edit({
        type: 'add-item',
        list,
        id: newId(
          text,
          items.map(({ id }) => id),
        ),
        item: { title: text, ...props.created },
      });
      setAdded('');
    }
  };

  return (
    <section className={classes.root} aria-label={title}>
      <Typography variant="subtitle2" component="h4">
        {title}
      </Typography>
      <ul className={classes.list}>
        {items.map(item => {
          const reason = keep?.(item.id);
          const name = item.title ?? item.id;
          return (
            <li key={item.id} className={classes.item}>
              <EditorField
                label={item.id}
                value={name}
                onChange={value =>
                  edit(
                    {
                      type: 'set-item',
                      list,
                      id: item.id,
                      change: { title: value },
                    },
                    { typing: `${list}/${item.id}` },
                  )
                }
                problem={text =>
                  fieldProblems.required(text) && t('editor.problem.required')
                }
              />
              <IconButton
                size="small"
                aria-label={t('editor.remove', { name })}
                title={reason}
                disabled={reason !== undefined}
                onClick={() => edit({ type: 'remove-item', list, id: item.id })}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
              {extra && <div className={classes.extra}>{extra(item)}</div>}
            </li>
          );
        })}
      </ul>
      <form
        className={classes.add}
        onSubmit={event => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          variant="outlined"
          size="small"
          fullWidth
          value={added}
          placeholder={addLabel}
          inputProps={{ 'aria-label': addLabel }}
          onChange={event => setAdded(event.target.value)}
        />
        <Button type="submit" variant="outlined" disabled={!added.trim()}>
          {t('editor.add')}
        </Button>
      </form>
    </section>
  );
}
