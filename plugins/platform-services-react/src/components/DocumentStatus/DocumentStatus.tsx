import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DocumentSource,
  DocumentState,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { mutedText } from '../../theme';
import { platformServicesReactTranslationRef } from '../../translation';
import { EntityName } from '../EntityName';
import { ExternalLink } from '../ExternalLink';
import { TimeText } from '../TimeText';
import { SyncNotice } from './SyncNotice';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      color: mutedText(theme),
      // Every part has a dot before it; those at the begin of a line are cut off.
      marginLeft: theme.spacing(-2),
      clipPath: `inset(-4px -4px -4px ${theme.spacing(1.5)}px)`,
      '& > *': { position: 'relative', paddingLeft: theme.spacing(2) },
      '& > *::before': {
        content: '"·"',
        position: 'absolute',
        left: theme.spacing(0.75),
      },
    },
  }),
  { name: 'PlinthDocumentStatus' },
);

/**
 * Props of {@link DocumentStatus}.
 *
 * @public
 */
export interface DocumentStatusProps {
  /** Any document of the suite; its content is not used. */
  state: Pick<DocumentState, 'source' | 'sync' | 'revision'>;
}

/**
 * Where a document comes from and how fresh it is, in one line, and below it
 * what went wrong when its file was last read.
 *
 * @public
 */
export function DocumentStatus(props: DocumentStatusProps) {
  const { source, sync, revision } = props.state;
  const classes = useStyles();
  return (
    <div>
      {(source || revision) && (
        <Typography variant="body2" component="div" className={classes.line}>
          {source && <SourceText source={source} />}
          {source?.type === 'git' && <ReadText readAt={source.readAt} />}
          {revision && <RevisionText revision={revision} />}
          {source?.editUrl && <EditText url={source.editUrl} />}
        </Typography>
      )}
      {sync && sync.status !== 'ok' && (
        <SyncNotice sync={sync} hasRevision={revision !== undefined} />
      )}
    </div>
  );
}

function SourceText(props: { source: DocumentSource }) {
  const { type, url } = props.source;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  if (type === 'database') {
    return <span>{t('source.database')}</span>;
  }
  const name = url ? fileName(url) : t('source.gitFile');
  return (
    <span>
      {t('source.git', { link: <ExternalLink url={url}>{name}</ExternalLink> })}
    </span>
  );
}

function ReadText(props: { readAt?: string }) {
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  return (
    <span>
      {props.readAt
        ? t('source.read', { time: <TimeText date={props.readAt} /> })
        : t('source.neverRead')}
    </span>
  );
}

function RevisionText(props: { revision: RevisionSummary }) {
  const { number, publishedAt, publishedBy, message } = props.revision;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const time = <TimeText date={publishedAt} />;
  const what = publishedBy
    ? t('source.revisionBy', {
        number: String(number),
        time,
        by: <EntityName entityRef={publishedBy} />,
      })
    : t('source.revision', { number: String(number), time });
  return (
    <span>
      {what}
      {message && <>: {t('source.message', { message })}</>}
    </span>
  );
}

function EditText(props: { url: string }) {
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  return (
    <span>
      <ExternalLink url={props.url}>{t('source.edit')}</ExternalLink>
    </span>
  );
}

/** The last part of an address: `responsibility.yaml`. */
function fileName(url: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || url;
}
