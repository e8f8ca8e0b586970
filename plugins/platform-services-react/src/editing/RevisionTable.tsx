import Button from '@material-ui/core/Button';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { EntityName } from '../components/EntityName';
import { StatusChip } from '../components/StatusChip';
import { TimeText } from '../components/TimeText';
import { useFormat } from '../time';
import { platformServicesReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    scroll: {
      overflowX: 'auto',
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    // It scrolls sideways, so that no word has to be broken.
    table: { '& th, & td': { overflowWrap: 'normal', wordBreak: 'normal' } },
    message: { minWidth: theme.spacing(24) },
  }),
  { name: 'PlinthRevisionTable' },
);

/**
 * Whether a revision holds now, will hold, or does not any more.
 *
 * @public
 */
export type RevisionStanding = 'inForce' | 'announced' | 'past';

const TONES = {
  inForce: 'ok',
  announced: 'active',
  past: 'neutral',
} as const satisfies Record<RevisionStanding, string>;

/**
 * Props of {@link RevisionTable}.
 *
 * @public
 */
export interface RevisionTableProps {
  /** The newest first. */
  revisions: RevisionSummary[];
  /** Absent: every revision holds as soon as it is published, and nothing is said about it. */
  standingOf?(revision: RevisionSummary): RevisionStanding;
  /** Called to see what changed in a revision. */
  onShow(revision: RevisionSummary): void;
}

/**
 * Every revision of a document: why, by whom, when, and whether it holds.
 *
 * @public
 */
export function RevisionTable(props: RevisionTableProps) {
  const { revisions, standingOf, onShow } = props;
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);

  return (
    <div
      className={classes.scroll}
      role="region"
      aria-label={t('revisions.title')}
      // The region scrolls sideways; the keyboard must be able to do that.
      tabIndex={0}
    >
      <Table size="small" className={classes.table}>
        <TableHead>
          <TableRow>
            <TableCell>{t('revisions.number')}</TableCell>
            <TableCell>{t('revisions.message')}</TableCell>
            <TableCell>{t('revisions.by')}</TableCell>
            <TableCell>{t('revisions.published')}</TableCell>
            {standingOf && <TableCell>{t('revisions.from')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {revisions.map(revision => {
            const number = String(revision.number);
            const standing = standingOf?.(revision);
            return (
              <TableRow key={number}>
                <TableCell component="th" scope="row" role="rowheader">
                  <Button
                    size="small"
                    aria-label={t('revisions.showDiff', { number })}
                    onClick={() => onShow(revision)}
                  >
                    {number}
                  </Button>{' '}
                  {standing && (
                    <StatusChip tone={TONES[standing]}>
                      {t(`revisions.state.${standing}`)}
                    </StatusChip>
                  )}
                </TableCell>
                <TableCell className={classes.message}>
                  {revision.message}
                </TableCell>
                <TableCell>
                  {revision.publishedBy && (
                    <EntityName entityRef={revision.publishedBy} />
                  )}
                </TableCell>
                <TableCell>
                  <TimeText date={revision.publishedAt} />
                </TableCell>
                {standingOf && (
                  <TableCell>{format.day(revision.effectiveFrom)}</TableCell>
                )}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}
