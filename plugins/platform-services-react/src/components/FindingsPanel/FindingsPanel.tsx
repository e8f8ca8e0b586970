import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Finding,
  formatPath,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { mutedText } from '../../theme';
import { platformServicesReactTranslationRef } from '../../translation';
import { StatusChip } from '../StatusChip';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: {
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      columnGap: theme.spacing(2),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
    counts: { color: mutedText(theme) },
    place: {
      color: mutedText(theme),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'PlinthFindingsPanel' },
);

/**
 * Props of {@link FindingsPanel}.
 *
 * @public
 */
export interface FindingsPanelProps {
  findings: Finding[];
  /** Level of the heading; default 3. */
  headingLevel?: 2 | 3 | 4;
}

/**
 * What is wrong, or probably wrong, in a document, errors first, each with its
 * rule and its place. Shows nothing when there is nothing.
 *
 * @public
 */
export function FindingsPanel(props: FindingsPanelProps) {
  const { findings, headingLevel = 3 } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  if (findings.length === 0) {
    return null;
  }
  const errors = findings.filter(finding => finding.severity === 'error');
  const warnings = findings.filter(finding => finding.severity !== 'error');
  const counts = [
    errors.length > 0 && t('findings.errors', { count: errors.length }),
    warnings.length > 0 && t('findings.warnings', { count: warnings.length }),
  ].filter(Boolean);
  const title = t('findings.title', { count: findings.length });
  return (
    <section aria-label={title}>
      <Typography variant="h6" component={`h${headingLevel}` as const}>
        {title}
      </Typography>
      <Typography variant="body2" className={classes.counts} gutterBottom>
        {counts.join(', ')}
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
            <div>
              <Typography variant="body2">{finding.message}</Typography>
              <Typography variant="caption" className={classes.place}>
                <FindingPlace finding={finding} />
              </Typography>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingPlace(props: { finding: Finding }) {
  const { path } = props.finding;
  const position = usePosition(props.finding);
  const parts = [position, path.length > 0 && formatPath(path)];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

function usePosition(finding: Finding): string | undefined {
  const { line, column } = finding;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  if (line === undefined) {
    return undefined;
  }
  return column === undefined
    ? t('findings.line', { line: String(line) })
    : t('findings.position', { line: String(line), column: String(column) });
}
