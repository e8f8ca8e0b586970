import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { NewFeedToken } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LiveRegion,
  toneColors,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
      minWidth: 0,
      borderLeft: `4px solid ${toneColors(theme, 'warning').text}`,
    },
    address: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      '& code': { overflowWrap: 'anywhere' },
    },
  }),
  { name: 'PlinthNewFeedAddresses' },
);

/** The addresses of a new token, shown this once. */
export function NewFeedAddresses(props: { token: NewFeedToken }) {
  const { title, atomPath, calendarPath } = props.token;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const baseUrl = useApi(configApiRef).getString('backend.baseUrl');
  const [said, setSaid] = useState('');
  const copy = (address: string) =>
    navigator.clipboard.writeText(address).then(
      () => setSaid(t('feeds.copied')),
      () => setSaid(t('report.notCopied')),
    );
  const heading = t('feeds.newTitle', { title });
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={heading}
      className={classes.root}
    >
      <Typography variant="h6" component="h3">
        {heading}
      </Typography>
      <Typography variant="body2">{t('feeds.shownOnce')}</Typography>
      {[
        { what: t('feeds.atom'), path: atomPath },
        { what: t('feeds.calendar'), path: calendarPath },
      ].map(({ what, path }) => {
        const address = `${baseUrl.replace(/\/$/, '')}${path}`;
        return (
          <div key={path} className={classes.address}>
            <Typography variant="body2">{what}</Typography>
            <code>{address}</code>
            <Button
              size="small"
              variant="outlined"
              aria-label={t('feeds.copyOf', { what })}
              onClick={() => copy(address)}
            >
              {t('feeds.copy')}
            </Button>
          </div>
        );
      })}
      <LiveRegion>{said}</LiveRegion>
    </Paper>
  );
}
