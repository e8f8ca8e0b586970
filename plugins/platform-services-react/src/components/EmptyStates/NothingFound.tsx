import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { platformServicesReactTranslationRef } from '../../translation';
import { StatePanel } from './StatePanel';

/**
 * Props of {@link NothingFound}.
 *
 * @public
 */
export interface NothingFoundProps {
  /** Default: nothing matches these filters. */
  title?: string;
  /** Puts the filters back. */
  onClear(): void;
}

/**
 * There is something, but the filters hide it.
 *
 * @public
 */
export function NothingFound(props: NothingFoundProps) {
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  return (
    <StatePanel title={props.title ?? t('empty.nothingFound')}>
      <Typography variant="body1">{t('empty.nothingFoundText')}</Typography>
      <Button variant="outlined" color="primary" onClick={props.onClear}>
        {t('empty.clearFilters')}
      </Button>
    </StatePanel>
  );
}
