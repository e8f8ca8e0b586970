import { useMemo, useState } from 'react';
import { MarkdownContent } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { monthlyReport } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LiveRegion,
  LoadFailed,
  SelectField,
  Skeleton,
  downloadFile,
  useFormat,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { useReportSources } from '../../../hooks';
import { todayInUtc } from '../../../period';
import { platformRoadmapTranslationRef } from '../../../translation';
import { useStatusSettings } from '../../ItemStatus';
import { lastMonths } from './lastMonths';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
    report: {
      padding: theme.spacing(1, 3, 3),
      overflowX: 'auto',
      overflowWrap: 'anywhere',
      // It scrolls sideways, so that no word in a table has to be broken.
      '& table th, & table td': {
        overflowWrap: 'normal',
        wordBreak: 'normal',
      },
      '& table td:first-child': { minWidth: theme.spacing(20) },
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 2, 2) },
      '@media print': { border: 'none', padding: 0 },
    },
  }),
  { name: 'PlinthReportSection' },
);

/** The status of all roadmaps in a month: to read, print, copy or download. */
export function ReportSection() {
  const classes = useStyles();
  const { language } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const months = lastMonths(todayInUtc());
  const {
    state: { month },
    update,
  } = useUrlState({
    defaults: { month: months[0] },
    allowed: { month: months },
  });
  const { data, error, refetch } = useReportSources(month);
  const [said, setSaid] = useState('');
  const statuses = useStatusSettings();
  const markdown = useMemo(
    () => data && monthlyReport({ ...statuses, month, ...data }),
    [data, month, statuses],
  );
  const monthName = new Intl.DateTimeFormat(
    language === 'en' ? 'en-GB' : language,
    { timeZone: 'UTC', month: 'long', year: 'numeric' },
  );

  if (error && !data) {
    return (
      <LoadFailed title={t('report.failed')} error={error} onRetry={refetch} />
    );
  }
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(t('report.copied')),
      () => setSaid(t('report.notCopied')),
    );
  return (
    <>
      <div className={classes.head}>
        <SelectField
          label={t('report.month')}
          value={month}
          onChange={next => update({ month: next })}
          options={months.map(value => ({
            value,
            label: monthName.format(Date.parse(`${value}-01`)),
          }))}
        />
        {markdown && (
          <>
            <Button variant="outlined" onClick={() => copy(markdown)}>
              {t('report.copy')}
            </Button>
            <Button
              variant="outlined"
              onClick={() =>
                downloadFile({
                  name: `platform-roadmap-${month}.md`,
                  content: new Blob([markdown], { type: 'text/markdown' }),
                })
              }
            >
              {t('report.download')}
            </Button>
            <Button variant="outlined" onClick={() => window.print()}>
              {t('report.print')}
            </Button>
          </>
        )}
        <LiveRegion>{said}</LiveRegion>
      </div>
      {markdown ? (
        <Paper
          variant="outlined"
          className={classes.report}
          role="region"
          aria-label={t('roadmaps.report')}
          // The region scrolls sideways; the keyboard must be able to do that.
          tabIndex={0}
        >
          <MarkdownContent content={markdown} dialect="gfm" />
        </Paper>
      ) : (
        <Skeleton heights={[40, 480]} />
      )}
    </>
  );
}
