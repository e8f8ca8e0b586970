import { SvgIconProps } from '@material-ui/core/SvgIcon';
import LayersIcon from '@material-ui/icons/Layers';

/**
 * The icon of the PlatformService kind: layers that others stand on.
 *
 * @public
 */
export function PlatformServiceIcon(props: SvgIconProps) {
  return <LayersIcon {...props} />;
}
