import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { Task } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { TaskChange } from '../model';
import { fieldProblems } from './problems';

const PHASES = ['request', 'provision', 'operate', 'change', 'exit'] as const;

const useStyles = makeStyles(theme => ({
  pair: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: '1fr 1fr',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
}));

/** Props of {@link MoreFields}. */
export interface MoreFieldsProps {
  task: Task;
  onChange(change: TaskChange): void;
}

/** What a task says that most tasks do without. */
export function MoreFields(props: MoreFieldsProps) {
  const { task, onChange } = props;
  const { matrix } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const activities = matrix.spec.activities ?? [];

  return (
    <>
      <div className={classes.pair}>
        <SelectField
          label={t('editor.sharing')}
          value={task.sharing ?? ''}
          onChange={value =>
            onChange({ sharing: (value || undefined) as Task['sharing'] })
          }
          options={[
            { value: '', label: t('editor.notShared') },
            { value: 'dependent', label: t('editor.sharingDependent') },
            { value: 'independent', label: t('editor.sharingIndependent') },
          ]}
        />
        <SelectField
          label={t('editor.phase')}
          value={task.phase ?? ''}
          onChange={value =>
            onChange({ phase: (value || undefined) as Task['phase'] })
          }
          options={[
            { value: '', label: t('editor.anyPhase') },
            ...PHASES.map(value => ({
              value,
              label: t(`editor.phase.${value}`),
            })),
          ]}
        />
        {activities.length > 0 && (
          <SelectField
            label={t('editor.activity')}
            value={task.activity ?? ''}
            onChange={activity => onChange({ activity })}
            options={[
              { value: '', label: t('editor.anyPhase') },
              ...activities.map(({ id, title }) => ({
                value: id,
                label: title,
              })),
            ]}
          />
        )}
      </div>
      <EditorField
        label={t('editor.canonical')}
        placeholder="backup.restore-test"
        help={t('editor.canonicalHelp')}
        value={task.canonical ?? ''}
        onChange={canonical => onChange({ canonical })}
        problem={text => fieldProblems.id(text) && t('editor.problem.id')}
      />
      <EditorField
        label={t('editor.description')}
        value={task.description ?? ''}
        onChange={description => onChange({ description })}
        multiline
      />
    </>
  );
}
