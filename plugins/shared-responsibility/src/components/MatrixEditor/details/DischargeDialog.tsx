import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FormDialog,
  LoadFailed,
  SelectField,
  Skeleton,
  useServiceEntities,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  Task,
  customerTasks,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useServiceMatrix } from '../../../hooks';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';

type Discharge = NonNullable<Task['discharges']>[number];

/** Props of {@link DischargeDialog}. */
export interface DischargeDialogProps {
  task: Task;
  onChoose(discharge: Discharge): void;
  onClose(): void;
}

/**
 * Asks which duty of which service below a task answers. Only what is a duty of
 * that service's customer can be chosen.
 */
export function DischargeDialog(props: DischargeDialogProps) {
  const { task, onChoose, onClose } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const services = useServicesBelow();
  const entities = useServiceEntities(services);
  const [service = services[0], setService] = useState<string>();
  const [duty, setDuty] = useState('');

  return (
    <FormDialog
      title={t('editor.dischargeTitle', { task: task.title })}
      submit={t('editor.add')}
      ready={duty !== ''}
      isPending={false}
      onClose={onClose}
      onSubmit={() => onChoose({ service, task: duty })}
    >
      {service === undefined ? (
        <Typography variant="body2">{t('editor.noServiceBelow')}</Typography>
      ) : (
        <>
          <SelectField
            label={t('editor.serviceBelow')}
            value={service}
            onChange={ref => {
              setService(ref);
              setDuty('');
            }}
            options={services.map(ref => ({
              value: ref,
              label: entities.data?.get(ref)?.metadata.title ?? ref,
            }))}
          />
          <DutyField
            service={service}
            task={task}
            duty={duty}
            onChange={setDuty}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The duties of a service's customer that the task does not answer yet. */
function DutyField(props: {
  service: string;
  task: Task;
  duty: string;
  onChange(duty: string): void;
}) {
  const { service, task, duty, onChange } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { data, error, refetch } = useServiceMatrix(service);
  if (error) {
    return (
      <LoadFailed
        title={t('service.failed')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (!data) {
    return <Skeleton heights={[40]} />;
  }
  const answered = new Set(
    task.discharges
      ?.filter(each => each.service === service)
      .map(each => each.task),
  );
  const duties = (data.matrix ? customerTasks(data.matrix) : []).filter(
    ({ id }) => !answered.has(id),
  );
  if (duties.length === 0) {
    return <Typography variant="body2">{t('editor.noDutyBelow')}</Typography>;
  }
  return (
    <SelectField
      label={t('editor.dutyBelow')}
      value={duty}
      onChange={onChange}
      options={[
        { value: '', label: t('editor.notChosen') },
        ...duties.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}

/** Full refs: what the catalog says that the service depends on, and what tasks name. */
function useServicesBelow(): string[] {
  const { entity } = useEntity();
  const { matrix } = useEditor();
  const { spec } = matrix;
  const refs = [
    ...(entity.relations ?? [])
      .filter(({ type }) => type === 'dependsOn')
      .map(({ targetRef }) => targetRef)
      .filter(ref => ref.startsWith('platformservice:')),
    ...spec.tasks.flatMap(({ discharges = [] }) =>
      discharges.map(({ service }) => service),
    ),
  ];
  return [...new Set(refs)].filter(ref => ref !== spec.service);
}
