import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LayerCount } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  layer: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: theme.spacing(2),
    width: '100%',
    padding: theme.spacing(1.5),
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.default,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  selected: {
    borderColor: theme.palette.text.primary,
    boxShadow: `inset 4px 0 0 ${theme.palette.text.primary}`,
    backgroundColor: theme.palette.action.selected,
  },
  nobody: { borderColor: theme.palette.error.main, borderStyle: 'dashed' },
  name: { fontWeight: 'bold' },
  count: {
    fontWeight: 'bold',
    fontVariantNumeric: 'tabular-nums',
  },
  holders: { gridColumn: '1 / -1', overflowWrap: 'anywhere' },
}));

/** Shown even when they answer for nothing. */
const LAYERS = ['provider', 'platform', 'consumer'];

/** Props of {@link LayerStack}. */
export interface LayerStackProps {
  layers: LayerCount[];
  /** The layer that the table is filtered by. */
  selected?: string;
  /** Called with the layer, or with undefined when the selected one is chosen again. */
  onSelect(layer: string | undefined): void;
  /** Title of the consuming team. */
  team?: string;
  /** True when the reader does not belong to that team. */
  isOther: boolean;
}

/**
 * The layers in their real order: the consumer on top, the provider at the
 * bottom carrying the rest, and what is owned jointly or by nobody. Each filters.
 */
export function LayerStack(props: LayerStackProps) {
  const { layers, selected, onSelect, team, isOther } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  const nameOf = (layer: LayerCount) => {
    switch (layer.party) {
      case 'consumer':
        return isOther ? t('layer.consumerOther') : t('layer.consumer');
      case 'platform':
        return t('layer.platform');
      case 'provider':
        return t('layer.provider');
      case 'joint':
        return t('layer.joint');
      case 'nobody':
        return t('layer.nobody');
      default:
        return layer.title;
    }
  };

  const holdersOf = (layer: LayerCount) => {
    switch (layer.party) {
      case 'consumer':
        return team;
      case 'joint':
        return t('layer.jointHint');
      case 'nobody':
        return t('layer.nobodyHint');
      default:
        return layer.holders.join(', ');
    }
  };

  return (
    <ul className={classes.list}>
      {layers
        .filter(layer => layer.accountable > 0 || LAYERS.includes(layer.party))
        .map(layer => (
          <li key={layer.party}>
            <ButtonBase
              className={`${classes.layer} ${
                layer.party === 'nobody' ? classes.nobody : ''
              } ${layer.party === selected ? classes.selected : ''}`}
              aria-pressed={layer.party === selected}
              onClick={() =>
                onSelect(layer.party === selected ? undefined : layer.party)
              }
            >
              <Typography
                component="span"
                variant="body2"
                className={classes.name}
              >
                {nameOf(layer)}
              </Typography>
              <Typography
                component="span"
                variant="body1"
                className={classes.count}
                aria-label={t('layer.tasks', { count: layer.accountable })}
              >
                {layer.accountable}
              </Typography>
              <Typography
                component="span"
                variant="caption"
                color="textSecondary"
                className={classes.holders}
              >
                {holdersOf(layer)}
              </Typography>
            </ButtonBase>
          </li>
        ))}
    </ul>
  );
}
