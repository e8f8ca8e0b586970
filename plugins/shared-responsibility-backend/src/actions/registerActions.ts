import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AuthorizedResponsibilityService, MatrixEditing } from '../service';
import { Slices } from '../slices';
import { createGetEntityResponsibilitiesAction } from './createGetEntityResponsibilitiesAction';
import { createGetMyResponsibilitiesAction } from './createGetMyResponsibilitiesAction';
import { createLintResponsibilityMatrixAction } from './createLintResponsibilityMatrixAction';

/** What agents may ask, with the rights of whom they act for. All of it only reads. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  responsibilities: AuthorizedResponsibilityService;
  slices: Slices;
  editing: MatrixEditing;
}): void {
  const { actionsRegistry, responsibilities, slices, editing } = options;
  createGetMyResponsibilitiesAction({
    actionsRegistry,
    overviews: slices.overviews,
  });
  createGetEntityResponsibilitiesAction({ actionsRegistry, responsibilities });
  createLintResponsibilityMatrixAction({
    actionsRegistry,
    linter: editing.linter,
  });
}
