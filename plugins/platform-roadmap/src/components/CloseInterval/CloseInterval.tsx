import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  IntervalView,
  ServiceRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  OutlinedField,
  statusOf,
  useFocusOnMount,
  useUnsavedWarning,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  useCloseInterval,
  useForgetRoadmap,
  useRoadmapDraft,
  useServiceRoadmap,
} from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { DecisionList } from './DecisionList';
import { Outcomes } from './Outcomes';
import { RetrospectiveFields } from './RetrospectiveFields';
import {
  Decisions,
  isDecided,
  openLines,
  outcomesWith,
  toCloseRequest,
} from './closingState';
import { RetrospectiveDraft, toRetrospective } from './retrospectiveState';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      minWidth: 0,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      '& .MuiOutlinedInput-root': {
        backgroundColor: theme.palette.background.paper,
      },
      '& > *': { minWidth: 0 },
    },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'PlinthCloseInterval' },
);

/** Props of {@link CloseInterval}. */
export interface CloseIntervalProps {
  state: ServiceRoadmap;
  /** Name of the interval. */
  interval: string;
  onClose(): void;
}

/** Closes an interval: a decision for each open deliverable, outcomes, retrospective. */
export function CloseInterval(props: CloseIntervalProps) {
  const { state, interval: name, onClose } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const interval = state.roadmap?.intervals.find(
    each => each.name === name && each.state === 'active',
  );
  if (!interval || !state.etag) {
    return (
      <>
        <Typography variant="body1" paragraph>
          {t('close.missing')}
        </Typography>
        <Button variant="outlined" onClick={onClose}>
          {t('close.cancel')}
        </Button>
      </>
    );
  }
  return (
    <ClosingForm
      serviceRef={state.serviceRef}
      etag={state.etag}
      interval={interval}
      onClose={onClose}
    />
  );
}

function ClosingForm(props: {
  serviceRef: string;
  etag: string;
  interval: IntervalView;
  onClose(): void;
}) {
  const { serviceRef, etag, interval, onClose } = props;
  const { name } = interval;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const toastApi = useApi(toastApiRef);
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { data } = useRoadmapDraft(serviceRef);
  const { refetch } = useServiceRoadmap(serviceRef);
  const closing = useCloseInterval(serviceRef);
  const forget = useForgetRoadmap(serviceRef);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [retrospective, setRetrospective] = useState<RetrospectiveDraft>({
    notes: {},
    actions: [],
  });
  const [actionsBecomeItems, setActionsBecomeItems] = useState(true);
  const [message, setMessage] = useState('');

  const lines = openLines(interval);
  const open = lines.filter(
    ({ deliverable }) => !isDecided(decisions[deliverable.key]),
  );
  const undecided = lines.filter(
    ({ deliverable }) => !decisions[deliverable.key]?.decision,
  );
  const planned = (data?.draft?.document.spec.intervals ?? [])
    .filter(each => each.state === 'draft')
    .map(each => each.name);
  useUnsavedWarning(Object.keys(decisions).length > 0 && !closing.isSuccess);

  const send = () =>
    closing.mutate(
      {
        interval: name,
        etag,
        request: toCloseRequest({
          lines,
          decisions,
          retrospective: toRetrospective(retrospective),
          actionsBecomeItems:
            actionsBecomeItems && retrospective.actions.length > 0,
          message,
        }),
      },
      {
        onSuccess: () => {
          toastApi.post({
            title: t('close.sent', { name }),
            status: 'success',
            timeout: 5000,
          });
          onClose();
          forget();
        },
        onError: error => {
          if (statusOf(error) === 412) {
            refetch();
          }
        },
      },
    );

  return (
    <section className={classes.root} aria-label={t('close.label')}>
      <div>
        <Typography
          variant="h5"
          component="h2"
          gutterBottom
          tabIndex={-1}
          ref={heading}
        >
          {t('close.heading', { name })}
        </Typography>
        <MutedText>{t('close.help')}</MutedText>
      </div>
      <section aria-label={t('close.openCount', { count: lines.length })}>
        <Typography variant="h6" component="h3" gutterBottom>
          {lines.length === 0
            ? t('close.noneOpen')
            : t('close.openCount', { count: lines.length })}
        </Typography>
        {undecided.length > 1 && (
          <Button
            variant="outlined"
            onClick={() =>
              setDecisions(current => ({
                ...current,
                ...Object.fromEntries(
                  undecided.map(({ deliverable }) => [
                    deliverable.key,
                    { decision: 'carry-over' },
                  ]),
                ),
              }))
            }
          >
            {t('close.allCarryOver')}
          </Button>
        )}
        <DecisionList
          lines={lines}
          decisions={decisions}
          intervals={planned}
          onDecide={(key, change) =>
            setDecisions(current => ({
              ...current,
              [key]: { ...current[key], ...change },
            }))
          }
        />
      </section>
      <Outcomes
        outcomes={outcomesWith({ interval, decisions })}
        undecided={undecided.length}
      />
      <RetrospectiveFields
        draft={retrospective}
        onChange={setRetrospective}
        actionsBecomeItems={actionsBecomeItems}
        onActionsBecomeItems={setActionsBecomeItems}
      />
      <OutlinedField
        id="plinth-close-message"
        fullWidth
        multiline
        label={t('close.message')}
        helperText={t('close.messageHelp')}
        value={message}
        onChange={event => setMessage(event.target.value)}
      />
      {closing.error && (
        <Typography variant="body2" color="error" role="alert">
          {t('close.failed', { message: closing.error.message })}
        </Typography>
      )}
      <div className={classes.buttons}>
        <Button variant="outlined" onClick={onClose}>
          {t('close.cancel')}
        </Button>
        <Button
          variant="contained"
          color="primary"
          disabled={open.length > 0}
          onClick={() => !closing.isPending && send()}
        >
          {closing.isPending ? t('close.sending') : t('close.send')}
        </Button>
        <MutedText component="span">
          <span role="status">
            {open.length > 0 && t('close.left', { count: open.length })}
          </span>
        </MutedText>
      </div>
    </section>
  );
}
