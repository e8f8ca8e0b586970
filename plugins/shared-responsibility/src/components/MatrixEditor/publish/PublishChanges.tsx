import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChangeReach,
  PublishPreview,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { PartyChanges } from '../../PartyChanges';
import { useEditor } from '../editorContext';

/** Props of {@link PublishChanges}. */
export interface PublishChangesProps {
  preview: PublishPreview;
  /** Ids of tasks whose rewording changes nothing for anybody. */
  editorial: string[];
  onEditorial(taskIds: string[]): void;
}

/** What each party will see of the draft, and whom it reaches. */
export function PublishChanges(props: PublishChangesProps) {
  const { preview, editorial, onEditorial } = props;
  const { matrix } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const mark = (taskId: string, marked: boolean) =>
    onEditorial(
      marked
        ? [...editorial, taskId]
        : editorial.filter(marks => marks !== taskId),
    );

  return (
    <>
      <Typography variant="body1" role="status">
        {preview.parties.length === 0 ? (
          t('publish.nothing')
        ) : (
          <Reach reach={preview.reach} />
        )}
      </Typography>
      {preview.parties.map(party => (
        <PartyChanges
          key={party.party.id}
          diff={party}
          parties={matrix.spec.parties}
          note={party.reach && <Reach reach={party.reach} />}
          action={change =>
            change.meanings.includes('duty-reworded') && (
              <FormControlLabel
                control={
                  <Checkbox
                    size="small"
                    color="primary"
                    checked={editorial.includes(change.taskId)}
                    onChange={(_event, marked) => mark(change.taskId, marked)}
                  />
                }
                label={t('publish.editorial')}
              />
            )
          }
        />
      ))}
    </>
  );
}

function Reach(props: { reach: ChangeReach }) {
  const { entities, owners, more } = props.reach;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  if (entities === 0) {
    return <>{t('publish.reachNobody')}</>;
  }
  return (
    <>
      {t(more ? 'publish.reachMore' : 'publish.reach', {
        entities: t('publish.entities', { count: entities }),
        owners: t('publish.owners', { count: owners }),
      })}
    </>
  );
}
