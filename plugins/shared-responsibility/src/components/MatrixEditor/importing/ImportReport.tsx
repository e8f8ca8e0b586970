import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { FindingsPanel } from '@plinth/backstage-plugin-platform-services-react';
import { MatrixImport } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { PartyChanges } from '../../PartyChanges';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2) },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** Props of {@link ImportReport}. */
export interface ImportReportProps {
  plan: MatrixImport;
  /** How the columns of a table were taken. */
  children?: ReactNode;
}

/** What a dry run has found out about a file. */
export function ImportReport(props: ImportReportProps) {
  const { plan, children } = props;
  const { document, notUnderstood, kept, parties, findings } = plan;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="h3" role="status">
        {document
          ? t('import.understood', { count: document.spec.tasks.length })
          : t('import.notUnderstood')}
      </Typography>
      {notUnderstood.length > 0 && (
        <section>
          <Typography variant="subtitle2" component="h3">
            {t('import.problems', { count: notUnderstood.length })}
          </Typography>
          <ul className={classes.list}>
            {notUnderstood.map((finding, index) => (
              <Typography key={index} component="li" variant="body2">
                <Place finding={finding} />
                {finding.message}
              </Typography>
            ))}
          </ul>
        </section>
      )}
      {children}
      {kept.length > 0 && (
        <section>
          <Typography variant="subtitle2" component="h3">
            {t('import.kept')}
          </Typography>
          <ul className={classes.list}>
            {kept.map(sentence => (
              <Typography key={sentence} component="li" variant="body2">
                {sentence}
              </Typography>
            ))}
          </ul>
        </section>
      )}
      {document && (
        <section>
          <Typography variant="subtitle1" component="h3">
            {t('import.changes')}
          </Typography>
          {parties.length === 0 && (
            <Typography variant="body2">{t('import.unchanged')}</Typography>
          )}
          {parties.map(diff => (
            <PartyChanges
              key={diff.party.id}
              diff={diff}
              parties={document.spec.parties}
            />
          ))}
        </section>
      )}
      <FindingsPanel findings={findings} />
    </div>
  );
}

function Place(props: { finding: Finding }) {
  const { rule, line, column } = props.finding;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  // What is said about a table names its row and column by itself.
  if (line === undefined || rule === 'table') {
    return null;
  }
  const place =
    column === undefined
      ? t('import.line', { line: String(line) })
      : t('import.place', { line: String(line), column: String(column) });
  return <strong>{place}: </strong>;
}
