import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExportFormat } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { useExportMatrix } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';

const FORMATS: ExportFormat[] = ['yaml', 'csv', 'markdown', 'oscal', 'json'];

/** Hands the matrix out as a file, and says what the format cannot carry. */
export function ExportMenu(props: { serviceRef: string }) {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const exporting = useExportMatrix(props.serviceRef);
  const losses = exporting.data?.losses ?? [];

  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        disabled={exporting.isPending}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('serviceExport.open')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
      >
        {FORMATS.map(format => (
          <MenuItem
            key={format}
            onClick={() => {
              setAnchor(undefined);
              exporting.mutate(format);
            }}
          >
            {t(`serviceExport.${format}`)}
          </MenuItem>
        ))}
      </Menu>
      <Typography
        variant="body2"
        component="span"
        role="status"
        color={exporting.error ? 'error' : 'textSecondary'}
      >
        {exporting.error &&
          t('serviceExport.failed', { message: exporting.error.message })}
        {losses.length > 0 &&
          t('serviceExport.losses', { losses: losses.join(' ') })}
      </Typography>
    </>
  );
}
