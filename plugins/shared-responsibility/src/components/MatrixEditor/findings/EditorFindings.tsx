import Button from '@material-ui/core/Button';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  StatusChip,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  Fix,
  MatrixFinding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: theme.spacing(1, 2),
    alignItems: 'start',
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  place: {
    display: 'inline',
    textAlign: 'left',
    textDecoration: 'underline',
    fontFamily: theme.typography.fontFamily,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: theme.typography.body2.lineHeight,
    overflowWrap: 'anywhere',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  muted: { color: mutedText(theme) },
}));

/** Props of {@link EditorFindings}. */
export interface EditorFindingsProps {
  findings: MatrixFinding[];
  /** Rules that will be checked when the draft is saved. */
  notChecked: string[];
  onGoTo(finding: MatrixFinding): void;
  onFix(fix: Fix): void;
}

/** What lint says about the document as it is now; each finding leads to its place. */
export function EditorFindings(props: EditorFindingsProps) {
  const { findings, notChecked, onGoTo, onFix } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity !== 'error');

  return (
    <section aria-label={t('editor.findings.title')}>
      <Typography variant="h6" component="h3">
        {t('editor.findings.title')}
      </Typography>
      <Typography
        variant="body2"
        className={classes.muted}
        role="status"
        gutterBottom
      >
        {findings.length === 0
          ? t('editor.findings.none')
          : [
              t('editor.findings.errors', { count: errors.length }),
              t('editor.findings.warnings', { count: warnings.length }),
            ].join(', ')}
      </Typography>
      <ul className={classes.list}>
        {[...errors, ...warnings].map((finding, index) => (
          <li key={index} className={classes.item}>
            <div>
              <StatusChip
                tone={finding.severity}
                shape={finding.severity === 'error' ? 'octagon' : 'triangle'}
              >
                {t(`editor.findings.${finding.severity}`)} {finding.rule}
              </StatusChip>
            </div>
            <ButtonBase
              className={classes.place}
              onClick={() => onGoTo(finding)}
            >
              {finding.message}
            </ButtonBase>
            <FixButton fix={finding.fix} onFix={onFix} />
          </li>
        ))}
      </ul>
      {notChecked.length > 0 && (
        <Typography variant="caption" className={classes.muted}>
          {t('editor.findings.notChecked', { rules: notChecked.join(', ') })}
        </Typography>
      )}
    </section>
  );
}

/** Offered where it is certain what would make the finding go away. */
function FixButton(props: { fix: Fix | undefined; onFix(fix: Fix): void }) {
  const { fix, onFix } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return fix ? (
    <Button size="small" variant="outlined" onClick={() => onFix(fix)}>
      {t('editor.findings.fix', { fix: fix.title })}
    </Button>
  ) : null;
}
