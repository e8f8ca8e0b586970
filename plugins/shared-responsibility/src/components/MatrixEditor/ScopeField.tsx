import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { useScopeTitle } from './details';
import { useEditor } from './editorContext';
import { Scope, scopeKey, scopesOf } from './model';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
}));

const NEW = 'new-condition';

/** What is being edited: the default, or what a variant or condition changes. */
export function ScopeField() {
  const { matrix, scope, setScope } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const titleOf = useScopeTitle(matrix);
  const [adding, setAdding] = useState(false);
  const facts = matrix.spec.facts ?? [];
  const scopes = new Map(
    [...scopesOf(matrix), scope].map(known => [scopeKey(known), known]),
  );
  if (scopes.size === 1 && facts.length === 0) {
    return null;
  }

  return (
    <>
      <SelectField
        label={t('editor.scope')}
        value={scopeKey(scope)}
        onChange={key => {
          const chosen = scopes.get(key);
          if (chosen) {
            setScope(chosen);
          } else {
            setAdding(true);
          }
        }}
        options={[
          ...[...scopes].map(([key, known]) => ({
            value: key,
            label: titleOf(known),
          })),
          ...(facts.length > 0
            ? [{ value: NEW, label: t('editor.newCondition') }]
            : []),
        ]}
      />
      {adding && (
        <ConditionDialog
          facts={facts.map(({ id, title = id }) => ({ id, title }))}
          onClose={() => setAdding(false)}
          onChoose={when => {
            setAdding(false);
            setScope({ variant: scope.variant, when });
          }}
        />
      )}
    </>
  );
}

function ConditionDialog(props: {
  facts: Array<{ id: string; title: string }>;
  onChoose(when: NonNullable<Scope['when']>): void;
  onClose(): void;
}) {
  const { facts, onChoose, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [fact, setFact] = useState(facts[0].id);
  const [value, setValue] = useState('');

  return (
    <Dialog open onClose={onClose} aria-labelledby="plinth-condition-title">
      <DialogTitle id="plinth-condition-title">
        {t('editor.newCondition')}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <SelectField
          label={t('editor.fact')}
          value={fact}
          onChange={setFact}
          options={facts.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          id="plinth-condition-value"
          label={t('editor.factValue')}
          value={value}
          onChange={event => setValue(event.target.value)}
          variant="outlined"
          size="small"
          InputLabelProps={{ shrink: true }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!value.trim()}
          onClick={() => onChoose({ [fact]: value.trim() })}
        >
          {t('editor.editScope')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
