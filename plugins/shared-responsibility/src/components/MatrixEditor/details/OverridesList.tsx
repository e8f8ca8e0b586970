import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EditorField } from '@plinth/backstage-plugin-platform-services-react';
import {
  Condition,
  Override,
  Task,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { clausesOf, scopeKey, scopeOf } from '../model';
import { ConditionDialog } from './ConditionDialog';
import { useScopeTitle } from './useScopeTitle';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: { display: 'grid', gap: theme.spacing(0.5), overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/**
 * What variants and conditions change about a task: to be edited, given another
 * condition, taken away; and a new condition.
 */
export function OverridesList(props: { task: Task }) {
  const { task } = props;
  const { matrix, scope, setScope, openSettings } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [asking, setAsking] = useState(false);
  const { facts = [] } = matrix.spec;

  return (
    <>
      {task.overrides && (
        <ul className={classes.list}>
          {task.overrides.map((override, index) => (
            <OverrideItem key={index} task={task} override={override} />
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button
          size="small"
          variant="outlined"
          onClick={() =>
            facts.length > 0 ? setAsking(true) : openSettings('facts')
          }
        >
          {t(facts.length > 0 ? 'editor.newCondition' : 'editor.declareFact')}
        </Button>
      </div>
      {asking && (
        <ConditionDialog
          submit={t('editor.editScope')}
          onClose={() => setAsking(false)}
          onChoose={when => {
            setAsking(false);
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

function OverrideItem(props: { task: Task; override: Override }) {
  const { task, override } = props;
  const { matrix, scope, setScope, edit } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const titleOf = useScopeTitle(matrix);
  const [changing, setChanging] = useState(false);

  const own = scopeOf(override);
  const isEdited = scopeKey(own) === scopeKey(scope);
  const title = titleOf(own);
  const clauses = override.when && clausesOf(override.when);
  const partyTitle = (id: string) =>
    matrix.spec.parties.find(party => party.id === id)?.title ?? id;
  const parts = Object.entries(override.assignments).map(
    ([party, value]) =>
      `${partyTitle(party)} ${
        toAssignment(value).involvement || t('table.none')
      }`,
  );

  const setCondition = (when: Condition) => {
    setChanging(false);
    edit({
      type: 'set-override',
      taskId: task.id,
      scope: own,
      change: { when },
    });
    if (isEdited) {
      setScope({ ...own, when });
    }
  };

  return (
    <li className={classes.item}>
      <Typography variant="body2">
        <strong>{title}</strong>
        {parts.length > 0 && `: ${parts.join(', ')}`}
      </Typography>
      <EditorField
        label={t('editor.note')}
        value={override.note ?? ''}
        onChange={note =>
          edit(
            {
              type: 'set-override',
              taskId: task.id,
              scope: own,
              change: { note },
            },
            { typing: `${task.id}/note/${scopeKey(own)}` },
          )
        }
      />
      <div className={classes.actions}>
        {!isEdited && (
          <Button size="small" onClick={() => setScope(own)}>
            {t('editor.editScope')}
          </Button>
        )}
        {clauses && (
          <Button size="small" onClick={() => setChanging(true)}>
            {t('editor.changeCondition')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t('editor.removeOverride', { scope: title })}
          onClick={() =>
            edit({ type: 'remove-override', taskId: task.id, scope: own })
          }
        >
          {t('editor.removeShort')}
        </Button>
      </div>
      {changing && clauses && (
        <ConditionDialog
          submit={t('editor.takeCondition')}
          clauses={clauses}
          onClose={() => setChanging(false)}
          onChoose={setCondition}
        />
      )}
    </li>
  );
}
