import { useMemo } from 'react';
import Grid from '@material-ui/core/Grid';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  NothingFound,
  mutedText,
  useOwnership,
} from '@plinth/backstage-plugin-platform-services-react';
import { EntityResponsibilities } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { LayerStack } from '../LayerStack';
import {
  ResponsibilityTable,
  filterRows,
  groupRows,
  isMine,
  partyColumns,
  usedColumns,
} from '../ResponsibilityTable';
import { Announced } from './Announced';
import { Filters } from './Filters';
import { FirstLine } from './FirstLine';
import { TaskStates } from './TaskStates';
import { useResponsibilityFilter } from './useResponsibilityFilter';

const useStyles = makeStyles(theme => ({
  root: {
    // Material UI's own secondary text is too faint on the page's background.
    '& .MuiTypography-colorTextSecondary': { color: mutedText(theme) },
  },
  side: { display: 'grid', gap: theme.spacing(2) },
  paper: { padding: theme.spacing(2) },
  heading: { fontWeight: 'bold' },
  main: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** Props of {@link ResponsibilitiesView}. */
export interface ResponsibilitiesViewProps {
  responsibilities: EntityResponsibilities;
}

/** Sentence, layers and matrix of one entity. */
export function ResponsibilitiesView(props: ResponsibilitiesViewProps) {
  const { responsibilities } = props;
  const { rows, matrices, layers, ownerRef } = responsibilities;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { filter, grouping, openRow, change, reset, linkTo } =
    useResponsibilityFilter();

  const { team, isOther } = useTeam(ownerRef);
  const otherTeam = isOther ? team : undefined;

  const matricesByService = useMemo(
    () => new Map(matrices.map(matrix => [matrix.serviceRef, matrix])),
    [matrices],
  );
  const columns = useMemo(
    () =>
      partyColumns(matrices, {
        provider: t('table.provider'),
        platform: t('table.platform'),
        consumer: otherTeam ? t('table.team') : t('table.you'),
      }),
    [matrices, otherTeam, t],
  );
  const conflicts = useMemo(
    () => new Set(responsibilities.conflicts.flatMap(({ rows: ids }) => ids)),
    [responsibilities.conflicts],
  );
  const serviceTitle = (ref: string) =>
    matricesByService.get(ref)?.title ?? ref;
  const shown = filterRows(rows, filter, matricesByService);
  const mine = rows.filter(isMine);

  return (
    <Grid container spacing={3} className={classes.root}>
      <Grid item xs={12}>
        <FirstLine responsibilities={responsibilities} otherTeam={otherTeam} />
      </Grid>
      <Grid item xs={12} md={3}>
        <div className={classes.side}>
          <Paper variant="outlined" className={classes.paper}>
            <Typography
              variant="body1"
              component="h3"
              className={classes.heading}
            >
              {t('layer.title')}
            </Typography>
            <Typography variant="body2" color="textSecondary" gutterBottom>
              {t('layer.hint')}
            </Typography>
            <LayerStack
              layers={layers}
              selected={filter.layer}
              team={team}
              isOther={isOther}
              onSelect={layer =>
                change(layer ? { layer, scope: 'all' } : { layer })
              }
            />
          </Paper>
          <Paper variant="outlined" className={classes.paper}>
            <TaskStates rows={mine} matrices={matricesByService} />
          </Paper>
        </div>
      </Grid>
      <Grid item xs={12} md={9}>
        <div className={classes.main}>
          <Filters
            filter={filter}
            grouping={grouping}
            counts={{ mine: mine.length, all: rows.length }}
            otherTeam={otherTeam}
            services={matrices}
            shown={shown.length}
            onChange={change}
          />
          {shown.length === 0 ? (
            <NothingFound onClear={reset} />
          ) : (
            <ResponsibilityTable
              groups={groupRows(shown, grouping, serviceTitle)}
              columns={usedColumns(columns, shown)}
              matrices={matricesByService}
              serviceTitle={serviceTitle}
              conflicts={conflicts}
              openRow={openRow}
              onOpenRow={row => change({ openRow: row })}
              rowLink={row => linkTo(row.id)}
            />
          )}
          <Announced
            announced={responsibilities.announced}
            columns={columns}
            serviceTitle={serviceTitle}
          />
        </div>
      </Grid>
    </Grid>
  );
}

/** The title of the consuming team, and whether the reader is outside of it. */
function useTeam(ownerRef: string | undefined): {
  team?: string;
  isOther: boolean;
} {
  const { data: ownership } = useOwnership();
  const { primaryTitle } = useEntityPresentation(
    ownerRef ?? 'group:default/unknown',
  );
  if (!ownerRef) {
    return { isOther: false };
  }
  return {
    team: primaryTitle,
    isOther: ownership !== undefined && !ownership.includes(ownerRef),
  };
}
