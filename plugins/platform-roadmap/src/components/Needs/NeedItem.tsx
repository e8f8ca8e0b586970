import { Fragment, ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Need,
  NeedDecision,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  ExternalLink,
  StatusChip,
  StatusShapeName,
  Tone,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { useItemLink } from '../../links';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { shortText } from './itemNames';

const LOOKS: Record<NeedDecision, { tone: Tone; shape: StatusShapeName }> = {
  open: { tone: 'active', shape: 'ring' },
  accepted: { tone: 'ok', shape: 'check' },
  merged: { tone: 'neutral', shape: 'arrow' },
  declined: { tone: 'neutral', shape: 'dash' },
  parked: { tone: 'neutral', shape: 'half' },
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(0.75),
      padding: theme.spacing(2, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      // In running text colour alone would not tell a link.
      '& p a, & div a': { textDecoration: 'underline' },
    },
    text: { maxWidth: '72ch', whiteSpace: 'pre-line' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      '@media print': { display: 'none' },
    },
    conflicts: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'PlinthNeedItem' },
);

/** Props of {@link NeedItem}. */
export interface NeedItemProps {
  need: Need;
  /** Those that are shown, to name the others that it speaks of. */
  needs: Need[];
  itemNames: ReadonlyMap<string, string>;
  /** Absent: the reader does not decide. */
  onDecide?(): void;
  onMakeItem?(): void;
  /** The votes for an item that answers it; nothing for what is over. */
  renderVotes(itemKey: string): ReactNode;
}

/** A need in the words of who asked, and what became of it. */
export function NeedItem(props: NeedItemProps) {
  const { need, needs, itemNames, onDecide, onMakeItem } = props;
  const { decision, reason, items, conflictsWith, mergedInto, link } = need;
  const classes = useStyles();
  const itemLink = useItemLink();
  const { day } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const textOf = (id: string) => {
    const other = needs.find(each => each.id === id);
    return other ? shortText(other.text) : id;
  };
  const text = shortText(need.text);

  return (
    <li className={classes.root} id={`need-${need.id}`}>
      <Typography variant="body1" className={classes.text}>
        {need.text}
      </Typography>
      <MutedText>
        {t('needs.asked', {
          who: need.askedBy ? (
            <EntityName entityRef={need.askedBy} />
          ) : (
            <>{need.askedByName ?? t('needs.someone')}</>
          ),
          kind: t(`needKind.${need.kind}`),
          channel: t(`channel.${need.channel}`),
          importance: t(`importance.${need.importance}`),
          day: day(need.createdAt),
        })}
        {need.entityRef && (
          <>
            {' · '}
            {t('needs.for', {
              entity: <EntityName entityRef={need.entityRef} />,
            })}
          </>
        )}
        {link && (
          <>
            {' · '}
            <ExternalLink url={link}>{t('needs.source')}</ExternalLink>
          </>
        )}
      </MutedText>
      <Typography variant="body2" component="div">
        <StatusChip {...LOOKS[decision]}>
          {t(`decision.${decision}`)}
        </StatusChip>{' '}
        {reason && t('needs.reason', { reason })}
        {need.decidedAt &&
          ` · ${t('needs.decided', { day: day(need.decidedAt) })}`}
      </Typography>
      {items.length > 0 && (
        <Typography variant="body2" component="div">
          {t('needs.items', {
            items: (
              <>
                {items.map((itemKey, index) => (
                  <Fragment key={itemKey}>
                    {index > 0 && ', '}
                    <Link
                      to={itemLink({ serviceRef: need.serviceRef, itemKey })}
                    >
                      {itemNames.get(itemKey) ?? itemKey}
                    </Link>{' '}
                    {props.renderVotes(itemKey)}
                  </Fragment>
                ))}
              </>
            ),
          })}
        </Typography>
      )}
      {mergedInto && (
        <Typography variant="body2">
          {t('needs.mergedInto', { text: textOf(mergedInto) })}
        </Typography>
      )}
      {conflictsWith.length > 0 && (
        <Typography variant="body2" component="div">
          {t('needs.conflicts')}
          <ul className={classes.conflicts}>
            {conflictsWith.map(id => (
              <li key={id}>{textOf(id)}</li>
            ))}
          </ul>
        </Typography>
      )}
      {(onDecide || onMakeItem) && (
        <div className={classes.actions}>
          {onDecide && (
            <Button
              size="small"
              color="primary"
              variant="outlined"
              aria-label={t('needs.decideOn', { text })}
              onClick={onDecide}
            >
              {t('needs.decide')}
            </Button>
          )}
          {onMakeItem && (
            <Button
              size="small"
              variant="outlined"
              aria-label={t('needs.makeItemOf', { text })}
              onClick={onMakeItem}
            >
              {t('needs.makeItem')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
