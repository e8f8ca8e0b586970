import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Need,
  NeedDecision,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EditorField,
  FormDialog,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { useUpdateNeed } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { NeedChoice } from '../AskForSomething';
import { CheckList } from './CheckList';
import { DECISIONS } from './NeedsView';
import { shortText } from './itemNames';

/** Props of {@link DecideDialog}. */
export interface DecideDialogProps {
  need: Need;
  /** The other needs that are shown. */
  others: Need[];
  itemNames: ReadonlyMap<string, string>;
  onClose(): void;
}

/** Says what becomes of a need and why, what answers it, and what stands against it. */
export function DecideDialog(props: DecideDialogProps) {
  const { need, others, itemNames, onClose } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const updateNeed = useUpdateNeed(need);
  const [decision, setDecision] = useState<NeedDecision>(need.decision);
  const [reason, setReason] = useState(need.reason ?? '');
  const [mergedInto, setMergedInto] = useState(need.mergedInto ?? '');
  const [items, setItems] = useState(need.items);
  const [conflictsWith, setConflictsWith] = useState(need.conflictsWith);
  const isMerge = decision === 'merged';
  const ready =
    decision === 'open' ||
    (reason.trim() !== '' && (!isMerge || mergedInto !== ''));

  return (
    <FormDialog
      title={t('decide.title')}
      submit={t('decide.submit')}
      ready={ready}
      isPending={updateNeed.isPending}
      error={updateNeed.error}
      onClose={onClose}
      onSubmit={() =>
        updateNeed.mutate(
          {
            decision,
            items,
            conflictsWith,
            ...(decision !== 'open' && { reason: reason.trim() }),
            ...(isMerge && { mergedInto }),
          },
          { onSuccess: onClose },
        )
      }
    >
      <Typography variant="body2">{need.text}</Typography>
      <NeedChoice<NeedDecision>
        label={t('decide.decision')}
        value={decision}
        values={DECISIONS}
        labelOf={value => t(`decision.${value}`)}
        onChange={setDecision}
      />
      {isMerge && (
        <SelectField
          label={t('decide.mergedInto')}
          value={mergedInto}
          onChange={setMergedInto}
          options={[
            { value: '', label: t('decide.choose') },
            ...others.map(({ id, text }) => ({
              value: id,
              label: shortText(text),
            })),
          ]}
        />
      )}
      {decision !== 'open' && (
        <EditorField
          multiline
          label={t('decide.reason')}
          value={reason}
          onChange={setReason}
        />
      )}
      <CheckList
        label={t('decide.items')}
        none={t('decide.noItems')}
        options={[...itemNames].map(([value, label]) => ({ value, label }))}
        values={items}
        onChange={setItems}
      />
      {others.length > 0 && (
        <CheckList
          label={t('decide.conflicts')}
          options={others.map(({ id, text }) => ({
            value: id,
            label: shortText(text),
          }))}
          values={conflictsWith}
          onChange={setConflictsWith}
        />
      )}
    </FormDialog>
  );
}
