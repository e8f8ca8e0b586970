import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { Scheme } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { fieldProblems } from '../details';
import { useEditor } from '../editorContext';
import { ListItem } from '../model';
import { ItemList } from './ItemList';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
}));

const SCHEMES: Scheme[] = ['raci', 'raci-implied-r', 'rasci', 'rci', 'owner'];

/** The document beside its tasks: title, scheme, areas, parties, variants. */
export function DocumentDetails() {
  const { matrix, edit } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { metadata, spec } = matrix;

  return (
    <section className={classes.root} aria-label={t('editor.document')}>
      <EditorField
        label={t('editor.title')}
        value={metadata.title ?? metadata.name}
        onChange={title =>
          edit(
            { type: 'set-document', change: { title } },
            { typing: 'document/title' },
          )
        }
        problem={text =>
          fieldProblems.required(text) && t('editor.problem.required')
        }
      />
      <SelectField
        label={t('editor.scheme')}
        value={spec.scheme}
        onChange={scheme =>
          edit({ type: 'set-document', change: { scheme: scheme as Scheme } })
        }
        options={SCHEMES.map(value => ({
          value,
          label: t(`editor.scheme.${value}`),
        }))}
      />
      <ItemList
        list="areas"
        title={t('editor.areas')}
        addLabel={t('editor.newArea')}
        keep={id =>
          spec.tasks.some(task => task.area === id)
            ? t('editor.areaInUse')
            : undefined
        }
      />
      <ItemList
        list="parties"
        title={t('editor.parties')}
        addLabel={t('editor.newParty')}
        created={{ external: true }}
        keep={() =>
          spec.parties.length === 1 ? t('editor.lastParty') : undefined
        }
        extra={item => <SeatField item={item} />}
      />
      <ItemList
        list="variants"
        title={t('editor.variants')}
        addLabel={t('editor.newVariant')}
      />
    </section>
  );
}

type Seat = 'external' | 'component-owner' | 'group';

/** Who sits in a party's seat. */
function SeatField(props: { item: ListItem & { id: string } }) {
  const { item } = props;
  const { edit } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const seat = seatOf(item);
  const set = (change: ListItem) =>
    edit(
      { type: 'set-item', list: 'parties', id: item.id, change },
      { typing: `parties/${item.id}/seat` },
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
    </>
  );
}

function seatOf(item: ListItem): Seat {
  if (item.external) {
    return 'external';
  }
  return item.resolve ?? 'group';
}
