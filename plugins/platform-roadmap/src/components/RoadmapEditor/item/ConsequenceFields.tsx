import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RoadmapItem,
  listItems,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../../translation';
import { withoutEmpty } from '../model';
import { usePlannerContext } from '../plannerContext';
import { FieldRows } from './FieldRows';
import { texts } from './problems';
import { useItemEditing } from './useItemEditing';

/** What an item waits for, moves and takes away, and its links. */
export function ConsequenceFields(props: { id: string; item: RoadmapItem }) {
  return (
    <>
      <DependencyFields {...props} />
      <TaskFields {...props} />
      <ServiceFields {...props} field="deprecates" />
      <ServiceFields {...props} field="replaces" />
      <LinkFields {...props} />
    </>
  );
}

function DependencyFields(props: { id: string; item: RoadmapItem }) {
  const { id, item } = props;
  const { roadmap } = usePlannerContext();
  const set = useItemEditing(id);
  const problems = useProblems();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const names = new Map(
    listItems(roadmap)
      .filter(other => other.item.key !== item.key)
      .map(other => [other.item.key ?? '', other.item.project]),
  );
  return (
    <FieldRows
      name="dependsOn"
      label={t('planner.dependsOn')}
      add={t('planner.addDependency')}
      created={{ item: '', service: '' }}
      fields={[
        {
          name: 'item',
          label: t('planner.dependencyItem'),
          placeholder: [...names.keys()][0],
        },
        {
          name: 'service',
          label: t('planner.dependencyService'),
          placeholder: t('planner.thisService'),
          problem: text => (text ? problems.service(text) : undefined),
        },
      ]}
      rows={(item.dependsOn ?? []).map(dependency => ({
        item: dependency.item,
        service: dependency.service ?? '',
      }))}
      isComplete={row =>
        texts.isWritten(row.item) &&
        (!row.service || texts.isServiceRef(row.service))
      }
      onChange={rows =>
        set(
          {
            dependsOn: rows.map(row =>
              withoutEmpty({ service: row.service, item: row.item }),
            ),
          },
          'dependsOn',
        )
      }
    />
  );
}

function TaskFields(props: { id: string; item: RoadmapItem }) {
  const { id, item } = props;
  const set = useItemEditing(id);
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <FieldRows
      name="movesTasks"
      label={t('planner.movesTasks')}
      add={t('planner.addTask')}
      created={{ task: '', from: '', to: '' }}
      fields={[
        { name: 'task', label: t('planner.task') },
        { name: 'from', label: t('planner.from'), placeholder: 'consumer' },
        { name: 'to', label: t('planner.to'), placeholder: 'platform' },
      ]}
      rows={(item.movesTasks ?? []).map(({ task, from = '', to }) => ({
        task,
        from,
        to,
      }))}
      isComplete={({ task, to }) =>
        texts.isWritten(task) && texts.isWritten(to)
      }
      onChange={rows =>
        set(
          {
            movesTasks: rows.map(({ task, from, to }) =>
              withoutEmpty({ task, from, to }),
            ),
          },
          'movesTasks',
        )
      }
    />
  );
}

function ServiceFields(props: {
  id: string;
  item: RoadmapItem;
  field: 'deprecates' | 'replaces';
}) {
  const { id, item, field } = props;
  const set = useItemEditing(id);
  const problems = useProblems();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <FieldRows
      name={field}
      label={t(`planner.${field}`)}
      add={t(`planner.add.${field}`)}
      created={{ service: '', on: '' }}
      fields={[
        {
          name: 'service',
          label: t('planner.service'),
          placeholder: 'platformservice:default/…',
          problem: problems.service,
        },
        { name: 'on', label: t('planner.on'), type: 'date' },
      ]}
      rows={(item[field] ?? []).map(({ service, on = '' }) => ({
        service,
        on,
      }))}
      isComplete={({ service }) => texts.isServiceRef(service)}
      onChange={rows =>
        set(
          {
            [field]: rows.map(({ service, on }) =>
              withoutEmpty({ service, on }),
            ),
          },
          field,
        )
      }
    />
  );
}

function LinkFields(props: { id: string; item: RoadmapItem }) {
  const { id, item } = props;
  const set = useItemEditing(id);
  const problems = useProblems();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <FieldRows
      name="links"
      label={t('planner.links')}
      add={t('planner.addLink')}
      created={{ url: '', title: '' }}
      fields={[
        {
          name: 'url',
          label: t('planner.url'),
          placeholder: 'https://',
          problem: problems.url,
        },
        { name: 'title', label: t('planner.linkTitle') },
      ]}
      rows={(item.links ?? []).map(({ url, title = '' }) => ({ url, title }))}
      isComplete={({ url }) => texts.isUrl(url)}
      onChange={rows =>
        set(
          { links: rows.map(({ url, title }) => withoutEmpty({ title, url })) },
          'links',
        )
      }
    />
  );
}

/** Why a text cannot be taken, in words; a row that was just added is given time. */
function useProblems() {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return {
    service: (text: string) =>
      text === '' || texts.isServiceRef(text)
        ? undefined
        : t('planner.problem.service'),
    url: (text: string) =>
      text === '' || texts.isUrl(text) ? undefined : t('planner.problem.url'),
  };
}
