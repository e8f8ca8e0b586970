import { memo, useCallback, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { EditorFindings } from '@plinth/backstage-plugin-platform-services-react';
import {
  MatrixFinding,
  Suppression,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { Editor } from '../editorContext';
import { findingPlace } from '../model';
import { FindingActions } from './FindingActions';
import { SuppressDialog } from './SuppressDialog';
import { SuppressionList } from './SuppressionList';
import { LiveLint } from './useLint';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** Props of {@link Findings}. */
export interface FindingsProps {
  lint: LiveLint;
  edit: Editor['edit'];
  onGoTo(finding: MatrixFinding): void;
}

/**
 * What lint says, what can be done about it at once, and what the document
 * accepts for a while. Drawn again when lint has spoken, not at every key: there
 * may be hundreds.
 */
export const Findings = memo(FindingsOfMatrix);

function FindingsOfMatrix(props: FindingsProps) {
  const { lint, edit, onGoTo } = props;
  const { matrix } = lint;
  const classes = useStyles();
  const [asking, setAsking] = useState<{
    suppression: Suppression;
    message?: string;
  }>();
  const [wantsFocus, setWantsFocus] = useState(false);
  const onFocused = useCallback(() => setWantsFocus(false), []);
  const titleOf = (taskId: string) =>
    matrix.spec.tasks.find(({ id }) => id === taskId)?.title ?? taskId;

  const suppress = (finding: MatrixFinding) => {
    const place = findingPlace(finding, matrix);
    setAsking({
      suppression: {
        rule: finding.rule,
        ...(place.kind === 'cell' && { task: place.taskId }),
      },
      message: finding.message,
    });
  };
  const goTo = (finding: MatrixFinding) => {
    const place = findingPlace(finding, matrix);
    const suppression =
      place.kind === 'suppression' && matrix.spec.suppressions?.[place.index];
    if (suppression) {
      setAsking({ suppression });
    } else {
      onGoTo(finding);
    }
  };
  const task = asking?.suppression.task;

  return (
    <div className={classes.root}>
      <EditorFindings<MatrixFinding>
        findings={lint.findings}
        notChecked={lint.notChecked}
        onGoTo={goTo}
        action={finding => (
          <FindingActions
            finding={finding}
            onFix={fix => edit({ type: 'fix', fix })}
            onSuppress={suppress}
          />
        )}
      />
      <SuppressionList
        suppressions={matrix.spec.suppressions ?? []}
        titleOf={titleOf}
        wantsFocus={wantsFocus}
        onFocused={onFocused}
        onChange={suppression => setAsking({ suppression })}
        onTakeBack={({ rule, task: taskId }) =>
          edit({ type: 'unsuppress', rule, task: taskId })
        }
      />
      {asking && (
        <SuppressDialog
          {...asking}
          taskTitle={task === undefined ? undefined : titleOf(task)}
          onClose={() => setAsking(undefined)}
          onSubmit={suppression => {
            setAsking(undefined);
            edit({ type: 'suppress', suppression });
            // The finding goes away, and the focus with it.
            setWantsFocus(true);
          }}
        />
      )}
    </div>
  );
}
