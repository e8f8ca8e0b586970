import { ReactNode } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { StatusChip } from '../components/StatusChip';
import { mutedText } from '../theme';
import { platformServicesReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
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
  }),
  { name: 'PlinthEditorFindings' },
);

/**
 * Props of {@link EditorFindings}.
 *
 * @public
 */
export interface EditorFindingsProps<TFinding extends Finding> {
  findings: TFinding[];
  /** Rules that will be checked when the draft is saved. */
  notChecked: string[];
  onGoTo(finding: TFinding): void;
  /** What can be done about a finding at once, such as a button. */
  action?(finding: TFinding): ReactNode;
}

/**
 * What lint says about a document as it is now; each finding leads to its
 * place.
 *
 * @public
 */
export function EditorFindings<TFinding extends Finding>(
  props: EditorFindingsProps<TFinding>,
) {
  const { findings, notChecked, onGoTo, action } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity !== 'error');

  return (
    <section aria-label={t('editorFindings.title')}>
      <Typography variant="h6" component="h3">
        {t('editorFindings.title')}
      </Typography>
      <Typography
        variant="body2"
        className={classes.muted}
        role="status"
        gutterBottom
      >
        {findings.length === 0
          ? t('editorFindings.none')
          : [
              t('findings.errors', { count: errors.length }),
              t('findings.warnings', { count: warnings.length }),
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
                {t(`severity.${finding.severity}`)} {finding.rule}
              </StatusChip>
            </div>
            <ButtonBase
              className={classes.place}
              onClick={() => onGoTo(finding)}
            >
              {finding.message}
            </ButtonBase>
            {action?.(finding)}
          </li>
        ))}
      </ul>
      {notChecked.length > 0 && (
        <Typography variant="caption" className={classes.muted}>
          {t('editorFindings.notChecked', { rules: notChecked.join(', ') })}
        </Typography>
      )}
    </section>
  );
}
