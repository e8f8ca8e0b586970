import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  SelectField,
  sameContent,
  useFocusAdded,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
    list: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      alignItems: 'start',
      gap: theme.spacing(0.5),
    },
    fields: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(
        17,
      )}px), 1fr))`,
      gap: theme.spacing(1),
    },
  }),
  { name: 'PlinthFieldRows' },
);

/** One text of a row. */
export interface RowField {
  name: string;
  label: string;
  placeholder?: string;
  type?: 'text' | 'date';
  /** Present: one of these. */
  options?: Array<{ value: string; label: string }>;
  problem?(text: string): string | undefined;
}

/** Props of {@link FieldRows}. */
export interface FieldRowsProps {
  /** For finding the field that lint talks about. */
  name: string;
  label: string;
  add: string;
  fields: RowField[];
  /** Texts by the name of the field. */
  rows: Array<Record<string, string>>;
  /** What a new row begins with. */
  created?: Record<string, string>;
  /** True when a row says enough to be part of the document. */
  isComplete(row: Record<string, string>): boolean;
  /** Called with the rows that are complete. */
  onChange(rows: Array<Record<string, string>>): void;
}

/**
 * A list of small rows that can be added, changed and removed. A row that is
 * not complete yet stays on the screen and out of the document.
 */
export function FieldRows(props: FieldRowsProps) {
  const { name, label, add, fields, rows, created = {}, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [shown, setShown] = useState(rows);
  const sent = useRef(rows);
  const { list, onAdded } = useFocusAdded<HTMLUListElement>();

  // Rows that did not come from here replace what is shown: undo, for one.
  useEffect(() => {
    if (!sameContent(rows, sent.current)) {
      sent.current = rows;
      setShown(rows);
    }
  }, [rows]);

  const show = (next: Array<Record<string, string>>) => {
    setShown(next);
    const complete = next.filter(props.isComplete);
    if (!sameContent(complete, sent.current)) {
      sent.current = complete;
      onChange(complete);
    }
  };

  return (
    <section className={classes.root} aria-label={label}>
      <Typography variant="caption" component="h4">
        {label}
      </Typography>
      {shown.length > 0 && (
        <ul className={classes.list} ref={list}>
          {shown.map((row, index) => (
            <li key={index} className={classes.row}>
              <div className={classes.fields}>
                {fields.map((field, column) => {
                  const set = (value: string) =>
                    show(
                      shown.map((each, at) =>
                        at === index ? { ...each, [field.name]: value } : each,
                      ),
                    );
                  return field.options ? (
                    <SelectField
                      key={field.name}
                      label={field.label}
                      options={field.options}
                      value={row[field.name] ?? ''}
                      onChange={set}
                    />
                  ) : (
                    <EditorField
                      key={field.name}
                      name={column === 0 ? `${name}.${index}` : undefined}
                      label={field.label}
                      placeholder={field.placeholder}
                      type={field.type}
                      value={row[field.name] ?? ''}
                      onChange={set}
                      problem={field.problem}
                    />
                  );
                })}
              </div>
              <IconButton
                size="small"
                aria-label={t('planner.removeRow', {
                  row: row[fields[0].name] || label,
                })}
                onClick={() => show(shown.filter((_, at) => at !== index))}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          size="small"
          // A field that asks for attention finds the way to an empty list.
          name={name}
          onClick={() => {
            setShown([...shown, created]);
            onAdded();
          }}
        >
          {add}
        </Button>
      </div>
    </section>
  );
}
