import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlatformServiceLifecycle } from '@plinth/backstage-plugin-platform-services-common';
import { Tone } from '../../theme';
import { platformServicesReactTranslationRef } from '../../translation';
import { StatusChip, StatusShapeName } from '../StatusChip';

const LOOKS: Record<
  PlatformServiceLifecycle,
  { tone: Tone; shape: StatusShapeName }
> = {
  experimental: { tone: 'active', shape: 'half' },
  production: { tone: 'ok', shape: 'check' },
  deprecated: { tone: 'warning', shape: 'triangle' },
  retired: { tone: 'error', shape: 'cross' },
};

/**
 * Props of {@link LifecycleChip}.
 *
 * @public
 */
export interface LifecycleChipProps {
  lifecycle: PlatformServiceLifecycle;
}

/**
 * The stage in the life of a platform service.
 *
 * @public
 */
export function LifecycleChip(props: LifecycleChipProps) {
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const look = LOOKS[props.lifecycle];
  return (
    <StatusChip tone={look.tone} shape={look.shape}>
      {t(`lifecycle.${props.lifecycle}`)}
    </StatusChip>
  );
}
