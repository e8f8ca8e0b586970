import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  button: { '&[aria-disabled="true"]': { opacity: 0.5, cursor: 'default' } },
  // Below the row that the button ends.
  reason: { gridColumn: '1 / -1', color: mutedText(theme) },
}));

let lastId = 0;

/** Props of {@link RemoveButton}. */
export interface RemoveButtonProps {
  /** What goes away. */
  name: string;
  /** Why it has to stay; undefined: it can go. */
  keep?: string;
  onRemove(): void;
}

/**
 * Takes something away that undo brings back. What has to stay says why, to
 * everybody who comes to the button.
 */
export function RemoveButton(props: RemoveButtonProps) {
  const { name, keep, onRemove } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [reasonId] = useState(() => {
    lastId += 1;
    return `plinth-keep-${lastId}`;
  });
  const stays = keep !== undefined;
  return (
    <>
      <IconButton
        size="small"
        className={classes.button}
        aria-label={t('editor.remove', { name })}
        // Not disabled: the keyboard would never come to the reason.
        aria-disabled={stays || undefined}
        aria-describedby={stays ? reasonId : undefined}
        onClick={() => !stays && onRemove()}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
      {stays && (
        <Typography id={reasonId} variant="caption" className={classes.reason}>
          {keep}
        </Typography>
      )}
    </>
  );
}
