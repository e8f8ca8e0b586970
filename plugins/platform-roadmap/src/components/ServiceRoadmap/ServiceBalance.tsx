import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IntervalView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../translation';
import { BalanceBar, BalanceTable } from '../Balance';

/** How the committed work of an interval is divided, and by which items. */
export function ServiceBalance(props: { interval: IntervalView | undefined }) {
  const { interval } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  if (!interval?.balanceView) {
    return <Typography variant="body1">{t('balance.none')}</Typography>;
  }
  return (
    <>
      <BalanceBar balance={interval.balanceView} />
      <BalanceTable interval={interval} />
    </>
  );
}
