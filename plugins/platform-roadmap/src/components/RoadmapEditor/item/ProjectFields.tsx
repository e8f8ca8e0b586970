import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RoadmapItem,
  WorkType,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EditorField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { texts } from './problems';
import { useItemEditing } from './useItemEditing';

const TYPES: WorkType[] = ['feature', 'technical-debt', 'operations'];

/** Name, type of work, effort and theme of an item. */
export function ProjectFields(props: { id: string; item: RoadmapItem }) {
  const { id, item } = props;
  const set = useItemEditing(id);
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      <EditorField
        name="project"
        label={t('table.project')}
        value={item.project}
        onChange={project => set({ project }, 'project')}
        problem={text =>
          texts.isWritten(text) ? undefined : t('planner.problem.required')
        }
      />
      <SelectField
        label={t('filter.type')}
        value={item.type ?? ''}
        onChange={type =>
          set({ type: TYPES.find(each => each === type) }, 'type')
        }
        options={[
          { value: '', label: t('planner.noType') },
          ...TYPES.map(value => ({ value, label: t(`workType.${value}`) })),
        ]}
      />
      <EditorField
        name="effort"
        label={t('planner.effort')}
        value={item.effort === undefined ? '' : String(item.effort)}
        onChange={effort =>
          set({ effort: effort ? Number(effort) : undefined }, 'effort')
        }
        problem={text =>
          text === '' || texts.isAmount(text)
            ? undefined
            : t('planner.problem.amount')
        }
      />
      <EditorField
        name="theme"
        label={t('planner.theme')}
        value={item.theme ?? ''}
        onChange={theme => set({ theme }, 'theme')}
      />
    </>
  );
}
