import { useEffect, useRef } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { Task } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { Section } from '../fields';
import { GridPlace } from '../grid';
import { TaskChange } from '../model';
import { Controls } from './Controls';
import { Discharges } from './Discharges';
import { MoreFields } from './MoreFields';
import { OverridesList } from './OverridesList';
import { PartyFields } from './PartyFields';
import { StateFields } from './StateFields';
import { fieldProblems } from './problems';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  pair: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: '1fr 1fr',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Props of {@link TaskDetails}. */
export interface TaskDetailsProps {
  task: Task;
  place: GridPlace;
  /** The focus has to come here. */
  wantsFocus: boolean;
  onFocused(): void;
}

/** Everything that a task says beside its letters. */
export function TaskDetails(props: TaskDetailsProps) {
  const { task, place, wantsFocus, onFocused } = props;
  const { matrix, edit } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const root = useRef<HTMLElement>(null);

  useEffect(() => {
    if (wantsFocus) {
      const find = (name: string) =>
        root.current?.querySelector<HTMLElement>(`[name="${name}"]`);
      (find(`duty-${place.column}`) ?? find('task-title'))?.focus();
      onFocused();
    }
  }, [wantsFocus, onFocused, place.column]);

  const set = (change: TaskChange) =>
    edit(
      { type: 'set-task', taskId: task.id, change },
      { typing: `${task.id}/${Object.keys(change).join()}` },
    );

  return (
    <section
      ref={root}
      className={classes.root}
      aria-label={t('table.open', { task: task.title })}
    >
      <EditorField
        name="task-title"
        label={t('table.task')}
        value={task.title}
        onChange={title => set({ title })}
        problem={text =>
          fieldProblems.required(text) && t('editor.problem.required')
        }
      />
      <div className={classes.pair}>
        <SelectField
          label={t('filter.area')}
          value={task.area}
          onChange={area => set({ area })}
          options={matrix.spec.areas.map(({ id, title }) => ({
            value: id,
            label: title,
          }))}
        />
        <StateFields task={task} />
      </div>
      {matrix.spec.parties.map(party => (
        <PartyFields key={party.id} task={task} party={party} />
      ))}
      <div>
        <Section
          title={t('editor.overrides')}
          count={task.overrides?.length}
          defaultOpen={Boolean(task.overrides)}
        >
          <OverridesList task={task} />
        </Section>
        <Section title={t('editor.more')} defaultOpen>
          <MoreFields task={task} onChange={set} />
        </Section>
        <Section
          title={t('editor.controls')}
          count={task.controls?.length}
          defaultOpen={Boolean(task.controls)}
        >
          <Controls task={task} />
        </Section>
        <Section
          title={t('editor.discharges')}
          count={task.discharges?.length}
          defaultOpen={Boolean(task.discharges)}
        >
          <Discharges task={task} />
        </Section>
      </div>
      <div className={classes.actions}>
        <Button
          size="small"
          variant="outlined"
          onClick={() => edit({ type: 'move-task', taskId: task.id, step: -1 })}
        >
          {t('editor.moveUp')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          onClick={() => edit({ type: 'move-task', taskId: task.id, step: 1 })}
        >
          {t('editor.moveDown')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          onClick={() => edit({ type: 'remove-task', taskId: task.id })}
        >
          {t('editor.removeTask')}
        </Button>
      </div>
    </section>
  );
}
