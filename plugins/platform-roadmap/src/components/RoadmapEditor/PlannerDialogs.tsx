import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Roadmap,
  assignKeys,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  ConfirmDialog,
  DraftBase,
  OthersWork,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { DraftConflict } from './conflict';
import { ImportDialog } from './importing';
import { usePlannerContext } from './plannerContext';
import { PublishDialog } from './publish';

/** What asks for something before the planning goes on. */
export type PlannerDialog = 'publish' | 'take-over' | 'import' | 'leave';

/** Props of {@link PlannerDialogs}. */
export interface PlannerDialogsProps {
  serviceRef: string;
  dialog: PlannerDialog | undefined;
  /** True: nothing can be saved before a conflict is resolved. */
  isBlocked: boolean;
  /** What the next save is on top of. */
  base: DraftBase<Roadmap>;
  /** What a roadmap begins with while there is none. */
  first: Roadmap;
  /** Goes on with what two people have made, from which there is no way back. */
  onMerged(roadmap: Roadmap, others: OthersWork<Roadmap>): void;
  onDialog(dialog: PlannerDialog | undefined): void;
  onGoTo(finding: Finding): void;
  onLeave(): void;
  onPublished(revision: number): void;
}

/** The dialogs of the planner: publish, import, leave, and the conflict that comes by itself. */
export function PlannerDialogs(props: PlannerDialogsProps) {
  const { serviceRef, dialog, isBlocked, base, first, onDialog } = props;
  const { roadmap, published, change } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const close = () => onDialog(undefined);

  return (
    <>
      {(isBlocked || dialog === 'take-over') && (
        <DraftConflict
          serviceRef={serviceRef}
          base={base}
          first={first}
          mine={roadmap}
          onResolve={(merged, others) => {
            props.onMerged(merged, others);
            close();
          }}
          onCancel={isBlocked ? undefined : close}
        />
      )}
      {dialog === 'leave' && (
        <ConfirmDialog
          title={t('planner.leaveTitle')}
          text={t('planner.leaveText')}
          confirm={t('planner.leave')}
          isPending={false}
          onConfirm={props.onLeave}
          onClose={close}
        />
      )}
      {dialog === 'import' && (
        <ImportDialog
          serviceRef={serviceRef}
          onClose={close}
          onTake={imported => {
            change(() => assignKeys(imported, published));
            close();
          }}
        />
      )}
      {dialog === 'publish' && (
        <PublishDialog
          serviceRef={serviceRef}
          onGoTo={props.onGoTo}
          onClose={close}
          onTakeOver={() => onDialog('take-over')}
          onPublished={props.onPublished}
        />
      )}
    </>
  );
}
