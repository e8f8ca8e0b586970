import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RoadmapItem,
  Stakeholder,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../../translation';
import { stakeholderOf } from '../model';
import { FieldRows } from './FieldRows';
import { texts } from './problems';
import { useItemEditing } from './useItemEditing';

const KINDS: Array<Stakeholder['kind']> = [
  'user',
  'customer',
  'supplier',
  'other',
];

/** For whom an item is done: a group or user of the catalog, or a name. */
export function StakeholderFields(props: { id: string; item: RoadmapItem }) {
  const { id, item } = props;
  const set = useItemEditing(id);
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <FieldRows
      name="stakeholders"
      label={t('table.stakeholders')}
      add={t('planner.addStakeholder')}
      created={{ who: '', kind: 'user' }}
      fields={[
        {
          name: 'who',
          label: t('planner.who'),
          placeholder: 'group:default/…',
        },
        {
          name: 'kind',
          label: t('planner.kind'),
          options: KINDS.map(value => ({
            value,
            label: t(`stakeholder.${value}`),
          })),
        },
      ]}
      rows={(item.stakeholders ?? []).map(({ ref, name, kind }) => ({
        who: ref ?? name ?? '',
        kind,
      }))}
      isComplete={({ who }) => texts.isWritten(who)}
      onChange={rows =>
        set(
          {
            stakeholders: rows.map(({ who, kind }) =>
              stakeholderOf(who, KINDS.find(each => each === kind) ?? 'other'),
            ),
          },
          'stakeholders',
        )
      }
    />
  );
}
