import {
  AuthorizedDocumentService,
  AuthorizedDraftService,
  DocumentStore,
  PlatformServicesService,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { LintContexts } from './LintContexts';
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
export function createMatrixEditing(options: {
  store: DocumentStore<ResponsibilityMatrix>;
  documents: AuthorizedDocumentService<ResponsibilityMatrix>;
  drafts: AuthorizedDraftService<ResponsibilityMatrix>;
  lintContexts: LintContexts;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
}): MatrixEditing {
  const linter = MatrixLinter.create(options);
  return {
    changes: MatrixChanges.create(options),
    exporter: MatrixExporter.create(options),
    importer: MatrixImporter.create({ ...options, linter }),
    linter,
  };
}
