import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DigestPeriod,
  Subscription,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  FormDialog,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { useServiceTitles, useSubscribe } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';

const PERIODS: readonly DigestPeriod[] = ['two-weekly', 'monthly'];
/** In the place of a service: everything below the reader's components. */
const EVERYTHING = '';

/** Props of {@link SubscribeDialog}. */
export interface SubscribeDialogProps {
  serviceRefs: string[];
  subscriptions: Subscription[];
  onClose(): void;
  onDone(): void;
}

/** Which roadmaps the reader is told about, and how often. */
export function SubscribeDialog(props: SubscribeDialogProps) {
  const { serviceRefs, subscriptions, onClose, onDone } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const subscribe = useSubscribe();
  const titleOf = useServiceTitles(serviceRefs);
  const before = new Map(
    subscriptions.map(({ serviceRef = EVERYTHING, period }) => [
      serviceRef,
      period,
    ]),
  );
  const [chosen, setChosen] = useState(before);
  const changed = [EVERYTHING, ...serviceRefs].filter(
    ref => chosen.get(ref) !== before.get(ref),
  );

  const choose = (ref: string, value: string) => {
    const next = new Map(chosen);
    const period = PERIODS.find(each => each === value);
    if (period) {
      next.set(ref, period);
    } else {
      next.delete(ref);
    }
    setChosen(next);
  };
  const save = async () => {
    for (const ref of changed) {
      await subscribe.mutateAsync({
        ...(ref !== EVERYTHING && { serviceRef: ref }),
        period: chosen.get(ref),
      });
    }
    onDone();
  };
  const field = (ref: string, name: string) => (
    <SelectField
      key={ref}
      label={name}
      value={chosen.get(ref) ?? ''}
      onChange={value => choose(ref, value)}
      options={[
        { value: '', label: t('subscribe.never') },
        ...PERIODS.map(value => ({ value, label: t(`subscribe.${value}`) })),
      ]}
    />
  );

  return (
    <FormDialog
      title={t('subscribe.title')}
      submit={t('subscribe.submit')}
      ready={changed.length > 0}
      isPending={subscribe.isPending}
      error={subscribe.error}
      onClose={onClose}
      // What failed is said in the dialog, which stays open.
      onSubmit={() => save().catch(() => undefined)}
    >
      <Typography variant="body2">{t('subscribe.text')}</Typography>
      {field(EVERYTHING, t('subscribe.everything'))}
      {serviceRefs.map(ref => field(ref, titleOf(ref)))}
    </FormDialog>
  );
}
