import { StatusSettings } from '@plinth/backstage-plugin-platform-roadmap-common';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ChangeService } from '../items';
import { AuthorizedRoadmapService } from '../service';
import { createGetEntityRoadmapAction } from './createGetEntityRoadmapAction';
import { createListRoadmapChangesAction } from './createListRoadmapChangesAction';

/** What agents may ask, with the rights of whom they act for. All of it only reads. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  changes: ChangeService;
  roadmaps: AuthorizedRoadmapService;
  statuses: StatusSettings;
}): void {
  createGetEntityRoadmapAction(options);
  createListRoadmapChangesAction(options);
}
