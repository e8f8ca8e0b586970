import { useEffect, useRef, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RoadmapView } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  SelectField,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { LifeLine } from './LifeLine';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      minWidth: 0,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'PlinthDeliverableLife' },
);

/** The life of one deliverable, which can be chosen; it is in the URL. */
export function DeliverableLife(props: {
  serviceRef: string;
  roadmap: RoadmapView;
}) {
  const { serviceRef, roadmap } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { state, update } = useUrlState({ defaults: { deliverable: '' } });
  const names = namesOf(roadmap);
  const root = useRef<HTMLElement>(null);
  // Whoever comes by the link of a deliverable comes for its life.
  const [isWanted] = useState(state.deliverable !== '');
  useEffect(() => {
    if (isWanted) {
      root.current?.scrollIntoView?.({ block: 'center' });
      root.current?.focus({ preventScroll: true });
    }
  }, [isWanted]);
  const name = names.get(state.deliverable);

  return (
    <section
      ref={root}
      className={classes.root}
      aria-label={t('history.life')}
      tabIndex={-1}
    >
      <Typography variant="h6" component="h3">
        {t('history.life')}
      </Typography>
      <div>
        <SelectField
          label={t('history.deliverable')}
          value={name === undefined ? '' : state.deliverable}
          onChange={deliverable => update({ deliverable })}
          options={[
            { value: '', label: t('history.choose') },
            ...[...names].map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      {state.deliverable && (
        <LifeLine
          serviceRef={serviceRef}
          deliverable={state.deliverable}
          name={name ?? state.deliverable}
        />
      )}
    </section>
  );
}

/** Names of all deliverables by key; where one was carried over, as it is now. */
function namesOf(roadmap: RoadmapView): Map<string, string> {
  const items = [
    ...roadmap.intervals.flatMap(({ committed, uncommitted }) => [
      ...committed,
      ...uncommitted,
    ]),
    ...roadmap.next,
    ...roadmap.later,
  ];
  const names = new Map<string, string>();
  for (const { project, deliverables } of items) {
    for (const { key, text } of deliverables) {
      if (!names.has(key)) {
        names.set(key, `${project}: ${text}`);
      }
    }
  }
  return names;
}
