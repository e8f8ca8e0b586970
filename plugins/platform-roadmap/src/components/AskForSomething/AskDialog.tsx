import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Need } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  FormDialog,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { useAskForNeed, useServiceTitles } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { NeedTextField } from './NeedTextField';
import { NeedChoice, IMPORTANCES } from './NeedChoice';
import type { AskButtonProps } from './AskButton';

/** Props of {@link AskDialog}. */
export interface AskDialogProps extends AskButtonProps {
  onClose(): void;
  onDone(serviceRef: string): void;
}

/** Takes down a need in the words of who asks. */
export function AskDialog(props: AskDialogProps) {
  const { serviceRefs, entityRef, onClose, onDone } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const ask = useAskForNeed();
  const titleOf = useServiceTitles(serviceRefs);
  const [serviceRef, setServiceRef] = useState(
    serviceRefs.length === 1 ? serviceRefs[0] : '',
  );
  const [text, setText] = useState('');
  const [importance, setImportance] = useState<Need['importance']>('medium');

  return (
    <FormDialog
      title={t('ask.title')}
      submit={t('ask.submit')}
      ready={serviceRef !== '' && text.trim() !== ''}
      isPending={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onSubmit={() =>
        ask.mutate(
          {
            serviceRef,
            request: {
              text: text.trim(),
              importance,
              ...(entityRef && { entityRef }),
            },
          },
          { onSuccess: () => onDone(serviceRef) },
        )
      }
    >
      <Typography variant="body2">{t('ask.help')}</Typography>
      <SelectField
        label={t('ask.service')}
        value={serviceRef}
        onChange={setServiceRef}
        options={[
          ...(serviceRefs.length === 1
            ? []
            : [{ value: '', label: t('decide.choose') }]),
          ...serviceRefs.map(value => ({
            value,
            label: titleOf(value),
          })),
        ]}
      />
      <NeedTextField label={t('ask.text')} value={text} onChange={setText} />
      <NeedChoice<Need['importance']>
        label={t('ask.importance')}
        value={importance}
        values={IMPORTANCES}
        labelOf={value => t(`importance.${value}`)}
        onChange={setImportance}
      />
      {entityRef && (
        <Typography variant="body2">
          {t('ask.entity', { entity: <EntityName entityRef={entityRef} /> })}
        </Typography>
      )}
    </FormDialog>
  );
}
