import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  mutedText,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ChangeCase,
  Party,
  PartySide,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { useConditionWords } from '../RowDetails/useConditionWords';
import { useLetterWords } from '../RowDetails/useLetterWords';

const useStyles = makeStyles(theme => ({
  muted: { color: mutedText(theme) },
}));

/** Props of {@link ChangeCaseText}. */
export interface ChangeCaseTextProps {
  changeCase: ChangeCase;
  parties: Party[];
  /** It is the only case; then it need not be said which one. */
  alone: boolean;
}

/** What was, what is now, and where: `Part: informed → accountable`. */
export function ChangeCaseText(props: ChangeCaseTextProps) {
  const { changeCase, alone } = props;
  const { variants, condition, before, after } = changeCase;
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const conditionWords = useConditionWords();
  const sentences = useSentences(props);

  const where = [
    !alone &&
      t('change.variants', {
        count: variants.length,
        variants: format.list(variants.map(({ to }) => to)),
      }),
    condition && conditionWords(condition),
  ].filter(Boolean);

  return (
    <>
      <Typography variant="body2">
        {where.length > 0 && (
          <span className={classes.muted}>{where.join(', ')}: </span>
        )}
        {sentences.join(' · ')}
      </Typography>
      {after?.assignment?.duty !== before?.assignment?.duty &&
        after?.assignment?.duty && (
          <Typography variant="body2" className={classes.muted}>
            “{after.assignment.duty}”
          </Typography>
        )}
    </>
  );
}

function useSentences(props: ChangeCaseTextProps): string[] {
  const { changeCase, parties } = props;
  const { before, after } = changeCase;
  const format = useFormat();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  const letterWords = useLetterWords();

  const partOf = (side: PartySide | undefined): string => {
    if (!side || side.state !== 'assigned') {
      return side ? t(`table.${side.state as 'undecided'}`) : t('table.none');
    }
    const letters = side.assignment?.involvement ?? '';
    return letters ? letterWords(letters) : t('table.none');
  };
  const accountable = (side: PartySide | undefined): string =>
    format.list(
      (side?.accountable ?? []).map(
        id => parties.find(party => party.id === id)?.title ?? id,
      ),
    );
  const due = (side: PartySide | undefined): string =>
    side?.assignment?.due
      ? t('details.due', { interval: format.duration(side.assignment.due) })
      : t('change.noDue');

  if (!before || !after) {
    return [
      after
        ? t('change.partNew', { after: partOf(after) })
        : t('change.partGone', { before: partOf(before) }),
    ];
  }
  const pairs = [
    [partOf(before), partOf(after), 'change.part'],
    [accountable(before), accountable(after), 'change.accountable'],
    [due(before), due(after), 'change.due'],
  ] as const;
  return pairs
    .filter(([was, is]) => was !== is)
    .map(([was, is, key]) =>
      t(key, {
        before: was || t('change.nobody'),
        after: is || t('change.nobody'),
      }),
    );
}
