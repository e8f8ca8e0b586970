import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Task,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { scopeKey, scopeOf } from '../model';
import { useScopeTitle } from './useScopeTitle';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
}));

/** What variants and conditions change about a task, each with a way to edit it. */
export function OverridesList(props: { task: Task }) {
  const { overrides = [] } = props.task;
  const { matrix, scope, setScope } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const titleOf = useScopeTitle(matrix);
  const others = overrides.filter(
    override => scopeKey(scopeOf(override)) !== scopeKey(scope),
  );
  if (others.length === 0) {
    return null;
  }
  const partyTitle = (id: string) =>
    matrix.spec.parties.find(party => party.id === id)?.title ?? id;

  return (
    <section aria-label={t('editor.overrides')}>
      <Typography variant="subtitle2" component="h4">
        {t('editor.overrides')}
      </Typography>
      <ul className={classes.list}>
        {others.map((override, index) => (
          <li key={index} className={classes.item}>
            <Typography variant="body2" component="span">
              {titleOf(scopeOf(override))}
              {': '}
              {Object.entries(override.assignments)
                .map(
                  ([party, value]) =>
                    `${partyTitle(party)} ${
                      toAssignment(value).involvement || t('table.none')
                    }`,
                )
                .join(', ')}
            </Typography>
            <Button size="small" onClick={() => setScope(scopeOf(override))}>
              {t('editor.editScope')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
