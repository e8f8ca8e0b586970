import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedResponsibilityTranslationRef } from '../../translation';

/** The forms in which rows leave the page. */
export type ExportFormat = 'csv' | 'markdown';

/** Props of {@link ExportMenu}. */
export interface ExportMenuProps {
  onExport(format: ExportFormat): void;
  onPrint(): void;
}

/** What is shown, as a file or on paper. */
export function ExportMenu(props: ExportMenuProps) {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const choose = (act: () => void) => () => {
    setAnchor(undefined);
    act();
  };

  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('file.open')}
      </Button>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
      >
        <MenuItem onClick={choose(() => props.onExport('csv'))}>
          {t('file.csv')}
        </MenuItem>
        <MenuItem onClick={choose(() => props.onExport('markdown'))}>
          {t('file.markdown')}
        </MenuItem>
      </Menu>
      <Button variant="outlined" onClick={props.onPrint}>
        {t('file.print')}
      </Button>
    </>
  );
}
