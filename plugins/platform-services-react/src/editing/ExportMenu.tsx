import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { UseMutationResult } from '@tanstack/react-query';
import { platformServicesReactTranslationRef } from '../translation';

/**
 * Props of {@link ExportMenu}.
 *
 * @public
 */
export interface ExportMenuProps<TFormat extends string> {
  formats: Array<{ format: TFormat; label: string }>;
  /** Hands the document out; answers with what the format cannot carry, a sentence each. */
  exporting: Pick<
    UseMutationResult<{ losses?: string[] }, Error, TFormat>,
    'mutate' | 'isPending' | 'error' | 'data'
  >;
}

/**
 * Hands a document out as a file, and says what the format cannot carry.
 *
 * @public
 */
export function ExportMenu<TFormat extends string>(
  props: ExportMenuProps<TFormat>,
) {
  const { formats, exporting } = props;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const losses = exporting.data?.losses ?? [];

  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        // Not disabled meanwhile: the focus comes back to it from the menu.
        onClick={event =>
          !exporting.isPending && setAnchor(event.currentTarget)
        }
      >
        {t('exportMenu.open')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
      >
        {formats.map(({ format, label }) => (
          <MenuItem
            key={format}
            onClick={() => {
              setAnchor(undefined);
              exporting.mutate(format);
            }}
          >
            {label}
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
          t('exportMenu.failed', { message: exporting.error.message })}
        {losses.length > 0 &&
          t('exportMenu.losses', { losses: losses.join(' ') })}
      </Typography>
    </>
  );
}
