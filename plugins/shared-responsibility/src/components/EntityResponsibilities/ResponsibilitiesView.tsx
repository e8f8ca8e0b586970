import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  NothingFound,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ComposedRow,
  EntityResponsibilities,
  MyResponsibilityView,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ExceptionActions } from '../Exceptions';
import { ResponsibilityTable, groupRows } from '../ResponsibilityTable';
import { AcknowledgeDialog, OpenService, RowActions } from '../RowActions';
import { Announced } from './Announced';
import { ExportFormat, ExportMenu } from './ExportMenu';
import { Filters } from './Filters';
import { FirstLine } from './FirstLine';
import { MarkSeen } from './MarkSeen';
import { PrintSheet } from './PrintSheet';
import { ServiceStandings } from './ServiceStandings';
import { SidePanel } from './SidePanel';
import { useExportTable } from './useExportTable';
import { usePrinting } from './usePrinting';
import { useResponsibilityFilter } from './useResponsibilityFilter';
import { useRows } from './useRows';
import { useTeam } from './useTeam';

const useStyles = makeStyles(theme => ({
  root: {
    // Material UI's own secondary text is too faint on the page's background.
    '& .MuiTypography-colorTextSecondary': { color: mutedText(theme) },
    [theme.breakpoints.down('xs')]: {
      overflowWrap: 'anywhere',
      '& th, & td': { overflowWrap: 'break-word' },
    },
  },
  main: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** Props of {@link ResponsibilitiesView}. */
export interface ResponsibilitiesViewProps {
  responsibilities: EntityResponsibilities;
  /** Absent until it has been read. */
  view?: MyResponsibilityView;
}

/** Sentence, layers and matrix of one entity. */
export function ResponsibilitiesView(props: ResponsibilitiesViewProps) {
  const { responsibilities, view } = props;
  const { entityRef, standings } = responsibilities;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { filter, grouping, openRow, change, reset, linkTo } =
    useResponsibilityFilter();
  const { team, isOther } = useTeam(responsibilities.ownerRef);
  const { primaryTitle } = useEntityPresentation(entityRef);
  const otherTeam = isOther ? team : undefined;
  const rows = useRows({ responsibilities, filter, view, otherTeam });
  const { matrices, serviceTitle, shown, columns, newRows } = rows;

  const heading = useRef<HTMLHeadingElement>(null);
  const [message, setMessage] = useState('');
  const [acknowledging, setAcknowledging] = useState<OpenService[]>([]);
  const [acknowledged, setAcknowledged] = useState(0);
  useEffect(() => {
    // The button that had the focus goes.
    if (acknowledged > 0) {
      heading.current?.focus();
    }
  }, [acknowledged]);
  const printing = usePrinting();
  const exportTable = useExportTable();

  const may = view?.may;
  const open = may?.acknowledge
    ? rows.open.filter(
        ({ key }) => !filter.serviceRef || key === filter.serviceRef,
      )
    : [];
  const openCount = open.flatMap(service => service.rows).length;
  const groups = groupRows(shown, grouping, serviceTitle);

  const rowActions = (row: ComposedRow) => {
    const matrix = matrices.get(row.serviceRef);
    const mayAct = row.own && may && standings[row.id];
    const mayExcept = view?.mayForService.except.includes(row.serviceRef);
    return mayAct || (mayExcept && matrix) ? (
      <>
        {mayAct && (
          <RowActions
            entityRef={entityRef}
            row={row}
            standing={standings[row.id]}
            serviceTitle={serviceTitle(row.serviceRef)}
            may={may}
            onDone={setMessage}
          />
        )}
        {mayExcept && matrix && (
          <ExceptionActions
            entityRef={entityRef}
            row={row}
            matrix={matrix}
            onDone={setMessage}
          />
        )}
      </>
    ) : undefined;
  };

  const onExport = async (format: ExportFormat) => {
    const { exportRows } = await import('./exportRows');
    exportRows({
      format,
      name: `${primaryTitle}-responsibilities`,
      table: exportTable({ rows: shown, columns, standings, serviceTitle }),
    });
  };

  return (
    <Grid container spacing={3} className={classes.root}>
      <Grid item xs={12}>
        <FirstLine
          responsibilities={responsibilities}
          otherTeam={otherTeam}
          newRows={newRows.size}
          open={rows.open.flatMap(service => service.rows).length}
          headingRef={heading}
        >
          {view && !isOther && (newRows.size > 0 || !view.lastSeenAt) && (
            <MarkSeen
              entityRef={entityRef}
              etag={responsibilities.etag}
              onDone={setMessage}
            />
          )}
        </FirstLine>
        <Typography variant="body2" role="status">
          {message}
        </Typography>
      </Grid>
      <Grid item xs={12} md={3}>
        <SidePanel
          responsibilities={responsibilities}
          layer={filter.layer}
          team={team}
          isOther={isOther}
          onLayer={layer => change(layer ? { layer, scope: 'all' } : { layer })}
        />
      </Grid>
      <Grid item xs={12} md={9}>
        <div className={classes.main}>
          <Filters
            filter={filter}
            grouping={grouping}
            counts={{
              mine: rows.mine,
              changed: rows.changed.size,
              all: responsibilities.rows.length,
            }}
            otherTeam={otherTeam}
            services={responsibilities.matrices}
            shown={shown.length}
            onChange={change}
          >
            <ExportMenu onExport={onExport} onPrint={() => window.print()} />
            {openCount > 0 && (
              <Button
                variant="contained"
                color="primary"
                onClick={() => setAcknowledging(open)}
              >
                {t('acknowledge.submit', { number: String(openCount) })}
              </Button>
            )}
          </Filters>
          {shown.length === 0 ? (
            <NothingFound onClear={reset} />
          ) : (
            <ResponsibilityTable
              groups={groups}
              columns={columns}
              matrices={matrices}
              serviceTitle={serviceTitle}
              conflicts={rows.conflicts}
              standings={standings}
              newRows={newRows}
              openRow={openRow}
              onOpenRow={row => change({ openRow: row })}
              rowLink={row => linkTo(row.id)}
              rowActions={rowActions}
            />
          )}
          <Announced
            announced={responsibilities.announced}
            rowsNow={rows.byId}
            columns={rows.allColumns}
            serviceTitle={serviceTitle}
            onAcknowledge={
              may?.acknowledge
                ? service => setAcknowledging([service])
                : undefined
            }
          />
          <ServiceStandings
            services={responsibilities.services}
            open={open}
            onAcknowledge={service => setAcknowledging([service])}
          />
        </div>
      </Grid>
      {acknowledging.length > 0 && (
        <AcknowledgeDialog
          entityRef={entityRef}
          services={acknowledging}
          onClose={() => setAcknowledging([])}
          onDone={text => {
            setAcknowledging([]);
            setMessage(text);
            setAcknowledged(acknowledged + 1);
          }}
        />
      )}
      {printing && (
        <PrintSheet
          responsibilities={responsibilities}
          title={primaryTitle}
          team={team}
          groups={groups}
          columns={columns}
          serviceTitle={serviceTitle}
        />
      )}
    </Grid>
  );
}
