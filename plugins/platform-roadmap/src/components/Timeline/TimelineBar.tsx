import { CSSProperties } from 'react';
import { Theme, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Tone,
  VisuallyHidden,
  toneColors,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemStatus, toneOf } from '../ItemStatus';
import { MutedText } from '../MutedText';
import { Target } from '../Target';
import { SlipReasons } from './SlipReasons';
import { Bar, TimeScale, TimelineEntry, barOf, formerEnds } from './model';

/** Where a bar begins in this part of the width its words end where it ends. */
const WORDS_TO_THE_LEFT = 60;
/** Per cent; a day must be seen. */
const MIN_WIDTH = 0.8;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'grid',
      minHeight: theme.spacing(5),
      padding: theme.spacing(1, 0),
    },
    bar: {
      position: 'absolute',
      top: theme.spacing(0.75),
      height: theme.spacing(3.5),
      borderRadius: theme.shape.borderRadius,
    },
    former: {
      position: 'absolute',
      top: 0,
      height: theme.spacing(1),
      borderLeft: `2px dotted ${toneColors(theme, 'error').text}`,
    },
    words: {
      position: 'relative',
      padding: theme.spacing(0, 0.75),
      // Below the bar.
      '& > div': { marginTop: theme.spacing(0.75) },
    },
    open: {
      border: `1px dashed ${toneColors(theme, 'neutral').border}`,
      '&&': {
        backgroundImage: `repeating-linear-gradient(135deg, ${
          toneColors(theme, 'neutral').tint
        } 0 6px, transparent 6px 12px)`,
      },
    },
    ...bars(theme),
  }),
  { name: 'PlinthTimelineBar' },
);

/** A bar per tone: its words are readable on it and beside it. */
function bars(theme: Theme) {
  const bar = (tone: Tone) => {
    const { tint, border } = toneColors(theme, tone);
    return { backgroundColor: tint, boxShadow: `inset 0 0 0 1px ${border}` };
  };
  return {
    ok: bar('ok'),
    active: bar('active'),
    warning: bar('warning'),
    error: bar('error'),
    neutral: bar('neutral'),
  };
}

/** An item as a bar, with its status and date in words on it. */
export function TimelineBar(props: { entry: TimelineEntry; scale: TimeScale }) {
  const { entry, scale } = props;
  const { item } = entry;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const bar = barOf(entry);
  const isAfter = bar !== undefined && bar.start > scale.end;
  const left = bar ? scale.at(bar.start) : 0;
  const right = bar ? scale.after(bar.end) : 0;
  const tone = item.late ? 'error' : toneOf(item.status);
  const look = item.horizon === 'uncommitted' && tone === 'neutral';
  const words: CSSProperties =
    left > WORDS_TO_THE_LEFT
      ? { textAlign: 'right', marginRight: `${100 - Math.max(right, left)}%` }
      : { marginLeft: `${left}%` };

  return (
    <div className={classes.root}>
      {bar && !isAfter && (
        <span
          aria-hidden="true"
          className={`${classes.bar} ${look ? classes.open : classes[tone]}`}
          style={{
            left: `${left}%`,
            width: `${Math.max(right - left, MIN_WIDTH)}%`,
            ...fade({ bar, scale }),
          }}
        />
      )}
      {formerEnds(item)
        .filter(day => scale.contains(day))
        .map((day, index) => (
          <span
            key={index}
            aria-hidden="true"
            className={classes.former}
            style={{ left: `${scale.after(day)}%` }}
          />
        ))}
      <div className={classes.words} style={words}>
        {isAfter && (
          <>
            <span aria-hidden="true">→</span>
            <VisuallyHidden>{t('timeline.after')}</VisuallyHidden>{' '}
          </>
        )}
        <ItemStatus status={item.status} /> <Target item={item} />
        {!bar && (
          <MutedText variant="caption" component="span">
            {t('timeline.noDate')}
          </MutedText>
        )}
        <SlipReasons item={item} />
      </div>
    </div>
  );
}

/** Of a mask only the opacity counts: no colour of these is ever seen. */
const OPAQUE = 'black';
const FADED = 'rgba(0, 0, 0, 0.15)';

/** Dates that are not strict days have no strict edges. */
function fade(options: { bar: Bar; scale: TimeScale }): CSSProperties {
  const { bar, scale } = options;
  if (!bar.endsFrom) {
    return {};
  }
  const left = scale.at(bar.start);
  const width = Math.max(scale.after(bar.end) - left, MIN_WIDTH);
  const within = (percent: number) =>
    Math.round(((percent - left) / width) * 100);
  const middle = within((left + scale.after(bar.end)) / 2);
  const stops = bar.startsBy
    ? `${FADED} 0%, ${OPAQUE} ${middle}%, ${FADED} 100%`
    : `${OPAQUE} ${within(scale.at(bar.endsFrom))}%, ${FADED} 100%`;
  const maskImage = `linear-gradient(to right, ${stops})`;
  return { maskImage, WebkitMaskImage: maskImage };
}
