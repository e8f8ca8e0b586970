import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Fix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';

/** Offered where it is certain what would make the finding go away. */
export function FixButton(props: { fix: Fix | undefined; onFix(): void }) {
  const { fix, onFix } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return fix ? (
    <Button size="small" variant="outlined" onClick={onFix}>
      {t('editor.fix', { fix: fix.title })}
    </Button>
  ) : null;
}
