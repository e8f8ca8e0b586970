import Button from '@material-ui/core/Button';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  StatusChip,
  TimeText,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { RevisionStanding, standingOf } from './standingOf';
import { useComparison } from './useComparison';

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  message: { minWidth: theme.spacing(24), overflowWrap: 'anywhere' },
}));

const TONES = {
  inForce: 'ok',
  announced: 'active',
  past: 'neutral',
} as const satisfies Record<RevisionStanding, string>;

/** Props of {@link RevisionTable}. */
export interface RevisionTableProps {
  /** The newest first; never empty. */
  revisions: RevisionSummary[];
  state: ServiceMatrix;
}

/** Every revision: why, by whom, when, and whether it holds. */
export function RevisionTable(props: RevisionTableProps) {
  const { revisions, state } = props;
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { compare } = useComparison(revisions);

  return (
    <div
      className={classes.scroll}
      role="region"
      aria-label={t('revisions.title')}
      // The region scrolls sideways; the keyboard must be able to do that.
      tabIndex={0}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('revisions.number')}</TableCell>
            <TableCell>{t('revisions.message')}</TableCell>
            <TableCell>{t('revisions.by')}</TableCell>
            <TableCell>{t('revisions.published')}</TableCell>
            <TableCell>{t('revisions.from')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {revisions.map(revision => {
            const standing = standingOf(revision, revisions, state);
            return (
              <TableRow key={revision.number}>
                <TableCell component="th" scope="row" role="rowheader">
                  <Button
                    size="small"
                    aria-label={t('revisions.showDiff', {
                      number: String(revision.number),
                    })}
                    onClick={() =>
                      compare({
                        from: revision.number - 1,
                        to: revision.number,
                      })
                    }
                  >
                    {revision.number}
                  </Button>{' '}
                  <StatusChip tone={TONES[standing]}>
                    {t(`revisions.state.${standing}`)}
                  </StatusChip>
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
                <TableCell>{format.day(revision.effectiveFrom)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}
