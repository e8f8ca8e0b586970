import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FormDialog,
  OutlinedField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { Condition } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { RemoveButton } from '../fields';
import {
  CLAUSE_OPERATORS,
  Clause,
  ClauseOperator,
  conditionOf,
  isComplete,
  needsValue,
} from '../model';

const useStyles = makeStyles(theme => ({
  clause: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr 1fr auto',
    gap: theme.spacing(1),
    alignItems: 'start',
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: '1fr',
      gap: theme.spacing(1.5),
      paddingBottom: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
}));

/** Props of {@link ConditionDialog}. */
export interface ConditionDialogProps {
  /** The button that takes the condition. */
  submit: string;
  /** What it says already; absent: a new one. */
  clauses?: Clause[];
  onChoose(condition: Condition): void;
  onClose(): void;
}

/** Asks under which condition on facts something is different. */
export function ConditionDialog(props: ConditionDialogProps) {
  const { submit, onChoose, onClose } = props;
  const { matrix } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const facts = matrix.spec.facts ?? [];
  const unused = (clauses: Clause[]) =>
    facts.find(({ id }) => clauses.every(({ fact }) => fact !== id)) ??
    facts[0];
  const another = (clauses: Clause[]): Clause[] => [
    ...clauses,
    { fact: unused(clauses).id, operator: 'is', value: '' },
  ];
  const [clauses, setClauses] = useState(props.clauses ?? another([]));
  const change = (index: number, part: Partial<Clause>) =>
    setClauses(
      clauses.map((clause, place) =>
        place === index ? { ...clause, ...part } : clause,
      ),
    );

  return (
    <FormDialog
      title={t('editor.condition')}
      submit={submit}
      ready={clauses.every(isComplete)}
      isPending={false}
      onClose={onClose}
      onSubmit={() => onChoose(conditionOf(clauses))}
    >
      {clauses.map((clause, index) => (
        <div key={index} className={classes.clause}>
          <SelectField
            label={t('editor.fact')}
            value={clause.fact}
            onChange={fact => change(index, { fact })}
            options={facts.map(({ id, title = id }) => ({
              value: id,
              label: title,
            }))}
          />
          <SelectField
            label={t('editor.operator')}
            value={clause.operator}
            onChange={operator =>
              change(index, { operator: operator as ClauseOperator })
            }
            options={CLAUSE_OPERATORS.map(value => ({
              value,
              label: t(`editor.operator.${value}`),
            }))}
          />
          {needsValue(clause.operator) ? (
            <OutlinedField
              id={`plinth-condition-value-${index}`}
              label={t('editor.factValue')}
              size="small"
              value={clause.value}
              onChange={event => change(index, { value: event.target.value })}
              helperText={clause.operator === 'in' && t('editor.valuesHelp')}
            />
          ) : (
            <span />
          )}
          {clauses.length > 1 && (
            <div>
              <RemoveButton
                name={t('editor.conditionPart', { number: String(index + 1) })}
                onRemove={() =>
                  setClauses(clauses.filter((_, place) => place !== index))
                }
              />
            </div>
          )}
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => setClauses(another(clauses))}>
          {t('editor.andCondition')}
        </Button>
      </div>
    </FormDialog>
  );
}
