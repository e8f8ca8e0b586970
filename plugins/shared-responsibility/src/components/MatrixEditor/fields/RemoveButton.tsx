import IconButton from '@material-ui/core/IconButton';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedResponsibilityTranslationRef } from '../../../translation';

/** Props of {@link RemoveButton}. */
export interface RemoveButtonProps {
  /** What goes away. */
  name: string;
  /** Why it has to stay; undefined: it can go. */
  keep?: string;
  onRemove(): void;
}

/** Takes something away that undo brings back. */
export function RemoveButton(props: RemoveButtonProps) {
  const { name, keep, onRemove } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <IconButton
      size="small"
      aria-label={t('editor.remove', { name })}
      title={keep}
      disabled={keep !== undefined}
      onClick={onRemove}
    >
      <DeleteIcon fontSize="small" />
    </IconButton>
  );
}
