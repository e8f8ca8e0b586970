import { Documents } from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { LintContexts, LintContextsOptions } from './LintContexts';
import { MatrixChanges } from './MatrixChanges';
import { MatrixExporter } from './MatrixExporter';
import { MatrixImporter } from './MatrixImporter';
import { MatrixLinter } from './MatrixLinter';

/** What matrices have beside what all documents have. */
export interface MatrixEditing {
  changes: MatrixChanges;
  exporter: MatrixExporter;
  importer: MatrixImporter;
  linter: MatrixLinter;
}

/** Sets up {@link MatrixEditing}. */
export function createMatrixEditing(
  options: LintContextsOptions & Documents<ResponsibilityMatrix>,
): MatrixEditing {
  const linter = MatrixLinter.create({
    lintContexts: LintContexts.create(options),
  });
  return {
    changes: MatrixChanges.create(options),
    exporter: MatrixExporter.create(options),
    importer: MatrixImporter.create({ ...options, linter }),
    linter,
  };
}
