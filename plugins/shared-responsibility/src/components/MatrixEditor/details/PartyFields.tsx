import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  Assignment,
  Party,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { LetterToggles } from '../../LetterToggles';
import { useEditor } from '../editorContext';
import { assignmentIn, isDefaultScope, isOverridden } from '../model';
import { MarkToggles } from './MarkToggles';
import { fieldProblems } from './problems';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1.5),
    paddingTop: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  pair: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: '2fr 1fr',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
}));

/** Props of {@link PartyFields}. */
export interface PartyFieldsProps {
  task: Task;
  party: Party;
}

/** What one party does for a task: letters, footnotes, the duty in words, runbook, due. */
export function PartyFields(props: PartyFieldsProps) {
  const { task, party } = props;
  const { matrix, scope, edit } = useEditor();
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  const place = { taskId: task.id, party: party.id, scope };
  const assignment = assignmentIn(task, party.id, scope);
  const overridden = isOverridden(task, party.id, scope);
  const set = (change: Partial<Assignment>) =>
    edit(
      { type: 'set-duty', ...place, change },
      { typing: `${task.id}/${party.id}/${Object.keys(change).join()}` },
    );

  return (
    <section className={classes.root} aria-label={party.title}>
      <div className={classes.heading}>
        <Typography variant="subtitle2" component="h4">
          {party.title}
        </Typography>
        {overridden && (
          <Button
            size="small"
            onClick={() => edit({ type: 'inherit-cell', ...place })}
          >
            {t('editor.inherit')}
          </Button>
        )}
        {!overridden && !isDefaultScope(scope) && (
          <Typography variant="caption">{t('editor.asDefault')}</Typography>
        )}
      </div>
      <LetterToggles
        label={t('editor.lettersOf', { party: party.title })}
        scheme={matrix.spec.scheme}
        involvement={assignment.involvement}
        onToggleLetter={letter =>
          edit({ type: 'toggle-letter', ...place, letter })
        }
        onToggleOwner={() => edit({ type: 'toggle-owner', ...place })}
      />
      {(assignment.involvement || assignment.duty || assignment.marks) && (
        <>
          <MarkToggles
            party={party.title}
            marks={assignment.marks ?? []}
            onChange={marks =>
              edit({ type: 'set-duty', ...place, change: { marks } })
            }
          />
          <EditorField
            name={`duty-${party.id}`}
            label={t('editor.duty')}
            value={assignment.duty ?? ''}
            onChange={duty => set({ duty })}
            multiline
          />
          <div className={classes.pair}>
            <EditorField
              label={t('details.runbook')}
              placeholder="https://"
              value={assignment.runbook ?? ''}
              onChange={runbook => set({ runbook })}
              problem={text =>
                fieldProblems.url(text) && t('editor.problem.url')
              }
            />
            <EditorField
              label={t('editor.due')}
              placeholder="P90D"
              value={assignment.due ?? ''}
              onChange={due => set({ due })}
              problem={text =>
                fieldProblems.duration(text) && t('editor.problem.duration')
              }
              help={assignment.due && format.duration(assignment.due)}
            />
          </div>
        </>
      )}
    </section>
  );
}
