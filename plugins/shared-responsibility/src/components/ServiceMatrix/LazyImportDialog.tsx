import { Suspense, lazy } from 'react';
import type { ImportDialogProps } from '../MatrixEditor/importing';

const ImportDialog = lazy(() =>
  import('../MatrixEditor').then(m => ({ default: m.ImportDialog })),
);

/** The import dialog, in the editor's chunk. */
export function LazyImportDialog(props: ImportDialogProps) {
  return (
    <Suspense fallback={<></>}>
      <ImportDialog {...props} />
    </Suspense>
  );
}
