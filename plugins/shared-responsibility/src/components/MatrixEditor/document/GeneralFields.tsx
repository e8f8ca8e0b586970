import { useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EditorField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ResponsibilityMatrix,
  Scheme,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { fieldProblems } from '../details';
import { useEditor } from '../editorContext';
import { DocumentChange } from '../model';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

const SCHEMES: Scheme[] = ['raci', 'raci-implied-r', 'rasci', 'rci', 'owner'];
const SOURCES = ['own', 'published'] as const;

/** Title, description, scheme, and whose table it is. */
export function GeneralFields(props: {
  /** The focus has to come here. */
  wantsFocus: boolean;
  onFocused(): void;
}) {
  const { wantsFocus, onFocused } = props;
  const { matrix, edit } = useEditor();
  const { metadata, spec } = matrix;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (wantsFocus) {
      root.current?.querySelector('input')?.focus();
      onFocused();
    }
  }, [wantsFocus, onFocused]);

  const set = (change: DocumentChange) =>
    edit(
      { type: 'set-document', change },
      { typing: `document/${Object.keys(change).join()}` },
    );

  return (
    <div ref={root} className={classes.root}>
      <EditorField
        label={t('editor.title')}
        value={metadata.title ?? metadata.name}
        onChange={title => set({ title })}
        problem={text =>
          fieldProblems.required(text) && t('editor.problem.required')
        }
      />
      <EditorField
        label={t('editor.description')}
        value={metadata.description ?? ''}
        onChange={description => set({ description })}
        multiline
      />
      <SelectField
        label={t('editor.scheme')}
        value={spec.scheme}
        onChange={scheme => set({ scheme: scheme as Scheme })}
        options={SCHEMES.map(value => ({
          value,
          label: t(`editor.scheme.${value}`),
        }))}
      />
      <SelectField
        label={t('editor.source')}
        value={spec.source ?? 'own'}
        onChange={source =>
          set({ source: source as ResponsibilityMatrix['spec']['source'] })
        }
        options={SOURCES.map(value => ({
          value,
          label: t(`editor.source.${value}`),
        }))}
      />
      {spec.source === 'published' && (
        <EditorField
          label={t('service.originalLink')}
          placeholder="https://"
          value={spec.url ?? ''}
          onChange={url => set({ url })}
          problem={text => fieldProblems.url(text) && t('editor.problem.url')}
        />
      )}
    </div>
  );
}
