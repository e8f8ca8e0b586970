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

/** A warning that is to be suppressed. */
export interface SuppressionRequest {
  /** With reason and end when it is already. */
  suppression: Suppression;
  /** What the finding says; absent for one that is suppressed already. */
  message?: string;
}

/** Props of {@link Findings}. */
export interface FindingsProps {
  lint: LiveLint;
  /** What is asked for now. */
  asking: SuppressionRequest | undefined;
  onAsk(request: SuppressionRequest | undefined): void;
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
  const { lint, asking, onAsk, edit, onGoTo } = props;
  const { matrix } = lint;
  const classes = useStyles();
  const [wantsFocus, setWantsFocus] = useState(false);
  const onFocused = useCallback(() => setWantsFocus(false), []);
  const titleOf = (taskId: string) =>
    matrix.spec.tasks.find(({ id }) => id === taskId)?.title ?? taskId;

  const suppress = (finding: MatrixFinding) => {
    const place = findingPlace(finding, matrix);
    onAsk({
      suppression: {
        rule: finding.rule,
        ...(place.kind === 'cell' && { task: place.taskId }),
      },
      message: finding.message,
    });
  };
  const task = asking?.suppression.task;

  return (
    <div className={classes.root}>
      <EditorFindings<MatrixFinding>
        findings={lint.findings}
        notChecked={lint.notChecked}
        onGoTo={onGoTo}
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
        onChange={suppression => onAsk({ suppression })}
        onTakeBack={({ rule, task: taskId }) =>
          edit({ type: 'unsuppress', rule, task: taskId })
        }
      />
      {asking && (
        <SuppressDialog
          {...asking}
          taskTitle={task === undefined ? undefined : titleOf(task)}
          onClose={() => onAsk(undefined)}
          onSubmit={suppression => {
            onAsk(undefined);
            edit({ type: 'suppress', suppression });
            // The finding goes away, and the focus with it.
            setWantsFocus(true);
          }}
        />
      )}
    </div>
  );
}
