import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Need,
  NeedChannel,
  NeedRequest,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  EditorField,
  FormDialog,
} from '@plinth/backstage-plugin-platform-services-react';
import { useAskForNeed } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import {
  HEARD_CHANNELS,
  IMPORTANCES,
  KINDS,
  NeedChoice,
  NeedTextField,
} from '../AskForSomething';

const REF = /^(group|user):[A-Za-z0-9._-]{1,63}\/[A-Za-z0-9._-]{1,63}$/i;

/** Takes down what the people of a service heard from somebody else. */
export function AddNeedDialog(props: { serviceRef: string; onClose(): void }) {
  const { serviceRef, onClose } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const ask = useAskForNeed();
  const [text, setText] = useState('');
  const [who, setWho] = useState('');
  const [link, setLink] = useState('');
  const [kind, setKind] = useState<Need['kind']>('user');
  const [channel, setChannel] = useState<NeedChannel>('interview');
  const [importance, setImportance] = useState<Need['importance']>('medium');

  return (
    <FormDialog
      title={t('needs.addTitle')}
      submit={t('needs.addSubmit')}
      ready={text.trim() !== ''}
      isPending={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onSubmit={() =>
        ask.mutate(
          {
            serviceRef,
            request: {
              text: text.trim(),
              kind,
              channel,
              importance,
              ...askerOf(who),
              ...(link && { link }),
            },
          },
          { onSuccess: onClose },
        )
      }
    >
      <NeedTextField
        label={t('needs.addText')}
        value={text}
        onChange={setText}
      />
      <EditorField
        label={t('needs.who')}
        help={t('needs.whoHelp')}
        value={who}
        onChange={setWho}
      />
      <NeedChoice<Need['kind']>
        label={t('need.kind')}
        value={kind}
        values={KINDS}
        labelOf={value => t(`needKind.${value}`)}
        onChange={setKind}
      />
      <NeedChoice<NeedChannel>
        label={t('need.channel')}
        value={channel}
        values={HEARD_CHANNELS}
        labelOf={value => t(`channel.${value}`)}
        onChange={setChannel}
      />
      <NeedChoice<Need['importance']>
        label={t('need.importance')}
        value={importance}
        values={IMPORTANCES}
        labelOf={value => t(`importance.${value}`)}
        onChange={setImportance}
      />
      <EditorField
        label={t('needs.link')}
        value={link}
        onChange={setLink}
        problem={value =>
          value && !isSafeUrl(value) ? t('needs.linkWrong') : undefined
        }
      />
    </FormDialog>
  );
}

function askerOf(who: string): Pick<NeedRequest, 'askedBy' | 'askedByName'> {
  const name = who.trim();
  if (!name) {
    return {};
  }
  return REF.test(name) ? { askedBy: name } : { askedByName: name };
}
