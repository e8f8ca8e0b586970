import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  LoadFailed,
  Skeleton,
  mutedText,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { Party } from '@plinth/backstage-plugin-shared-responsibility-common';
import { TaskRevision, useTaskHistory } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ChangeCaseText } from '../PartyChanges';

const useStyles = makeStyles(theme => ({
  root: { gridColumn: '1 / -1', minWidth: 0, overflowWrap: 'anywhere' },
  list: {
    display: 'grid',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  muted: { color: mutedText(theme) },
  party: { paddingLeft: theme.spacing(2) },
}));

/** Props of {@link History}. */
export interface HistoryProps {
  serviceRef: string;
  taskId: string;
  /** Of the matrix, for their titles. */
  parties: Party[];
}

/** What happened to a task, revision by revision; read when it is opened. */
export function History(props: HistoryProps) {
  const { serviceRef, taskId, parties } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useTaskHistory({
    serviceRef,
    taskId,
    enabled: open,
  });

  return (
    <section className={classes.root}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('history.title')}
      </Button>
      {open && error && !data && (
        <LoadFailed
          title={t('history.failed')}
          error={error}
          onRetry={refetch}
        />
      )}
      {open && !data && !error && <Skeleton heights={[48]} />}
      {open && data && (
        <>
          {data.revisions.length === 0 && (
            <Typography variant="body2" role="status">
              {t('history.nothing')}
            </Typography>
          )}
          <ol className={classes.list} aria-label={t('history.title')}>
            {data.revisions.map(each => (
              <HistoryItem
                key={each.revision.number}
                {...each}
                parties={parties}
              />
            ))}
          </ol>
          {data.more && (
            <Typography variant="body2" className={classes.muted}>
              {t('history.more', { number: String(data.lookedAt) })}
            </Typography>
          )}
        </>
      )}
    </section>
  );
}

function HistoryItem(props: TaskRevision & { parties: Party[] }) {
  const { revision, changes, parties } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  const { number, publishedAt, publishedBy, message } = revision;

  return (
    <li>
      <Typography variant="body2" component="div" className={classes.muted}>
        {t('details.revision', {
          number: String(number),
          date: format.day(publishedAt),
          message,
        })}{' '}
        {publishedBy &&
          t('history.by', { who: <EntityName entityRef={publishedBy} /> })}
      </Typography>
      {changes.map(({ party, change }) => (
        <div key={party.id} className={classes.party}>
          <Typography variant="body2">
            <strong>{party.title}</strong>:{' '}
            {change.meanings.map(meaning => t(`change.${meaning}`)).join(', ')}
          </Typography>
          {change.meanings[0] !== 'editorial' &&
            change.cases.map((changeCase, index) => (
              <ChangeCaseText
                key={index}
                changeCase={changeCase}
                parties={parties}
                alone={change.cases.length === 1}
              />
            ))}
        </div>
      ))}
    </li>
  );
}
