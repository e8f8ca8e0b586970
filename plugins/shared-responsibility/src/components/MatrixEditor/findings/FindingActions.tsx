import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Fix,
  MatrixFinding,
  isSuppressible,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Props of {@link FindingActions}. */
export interface FindingActionsProps {
  finding: MatrixFinding;
  onFix(fix: Fix): void;
  onSuppress(finding: MatrixFinding): void;
}

/** A fix where one is certain, and leave to stay as it is for a warning. */
export function FindingActions(props: FindingActionsProps) {
  const { finding, onFix, onSuppress } = props;
  const { fix } = finding;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <div className={classes.root}>
      {fix && (
        <Button size="small" variant="outlined" onClick={() => onFix(fix)}>
          {t('editor.fix', { fix: fix.title })}
        </Button>
      )}
      {isSuppressible(finding) && (
        <Button
          size="small"
          aria-label={t('suppress.openFor', {
            rule: finding.rule,
            message: finding.message,
          })}
          onClick={() => onSuppress(finding)}
        >
          {t('suppress.open')}
        </Button>
      )}
    </div>
  );
}
