import { useEffect, useRef } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ItemPlace,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  StatusChip,
  useKeyDown,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { ItemForm } from '../item';
import { itemId } from '../model';
import { usePlannerContext } from '../plannerContext';
import { MoveButtons } from './MoveButtons';
import { PlanItemFacts } from './PlanItemFacts';
import { planColumns } from './planColumns';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1.5, 2),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      scrollMarginTop: theme.spacing(8),
    },
    open: { backgroundColor: theme.palette.action.hover },
    columns: planColumns(theme),
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      marginTop: theme.spacing(0.5),
    },
    // Instead of a ripple: that of Material UI fails in a button that gets the
    // focus in the moment in which it appears, as after a move across the line.
    focused: {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  }),
  { name: 'PlinthPlanItem' },
);

/** Props of {@link PlanItem}. */
export interface PlanItemProps {
  item: RoadmapItem;
  place: ItemPlace;
  /** Errors that lint has found in it. */
  errors: number;
}

/** An item of the plan: as in the table, or open for editing in the same place. */
export function PlanItem(props: PlanItemProps) {
  const { item, place, errors } = props;
  const classes = useStyles();
  const planner = usePlannerContext();
  const { openId, open, close, step, focus, onFocused } = planner;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const id = itemId({ interval: place.interval, key: item.key });
  const isOpen = openId === id;

  const root = useRef<HTMLLIElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const wanted = focus?.id === id ? focus : undefined;
  useEffect(() => {
    if (wanted) {
      const field =
        wanted.field &&
        (root.current?.querySelector<HTMLElement>(
          `[name="${CSS.escape(wanted.field)}"]`,
        ) ??
          root.current?.querySelector<HTMLElement>('input, textarea'));
      (field || toggle.current)?.focus();
      onFocused();
    }
  }, [wanted, onFocused]);

  useKeyDown(root, event => {
    if (event.altKey && ['ArrowUp', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      step(id, event.key === 'ArrowUp' ? 'up' : 'down');
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close(id);
    }
  });

  return (
    <li
      ref={root}
      className={`${classes.root} ${isOpen ? classes.open : ''}`}
      aria-label={item.project}
    >
      <div className={classes.columns}>
        {isOpen ? (
          <ItemForm id={id} item={item} place={place} />
        ) : (
          <PlanItemFacts item={item} place={place} />
        )}
      </div>
      <div className={classes.buttons}>
        <MoveButtons id={id} project={item.project} place={place} />
        <Button
          ref={toggle}
          size="small"
          variant="outlined"
          disableFocusRipple
          focusVisibleClassName={classes.focused}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'planner.doneWith' : 'planner.editItem', {
            project: item.project,
          })}
          onClick={() => (isOpen ? close(id) : open(id, 'project'))}
        >
          {t(isOpen ? 'planner.done' : 'planner.edit')}
        </Button>
        {errors > 0 && (
          <StatusChip tone="error">
            {t('planner.itemErrors', { count: errors })}
          </StatusChip>
        )}
      </div>
    </li>
  );
}
