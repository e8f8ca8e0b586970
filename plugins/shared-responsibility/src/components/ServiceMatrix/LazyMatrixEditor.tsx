import { Suspense, lazy } from 'react';
import { Skeleton } from '@plinth/backstage-plugin-platform-services-react';
import type { MatrixEditorProps } from '../MatrixEditor';

const MatrixEditor = lazy(() =>
  import('../MatrixEditor').then(m => ({ default: m.MatrixEditor })),
);

/** The editor, which most readers never need, in a chunk of its own. */
export function LazyMatrixEditor(props: MatrixEditorProps) {
  return (
    <Suspense fallback={<Skeleton heights={[56, 40, 480]} />}>
      <MatrixEditor {...props} />
    </Suspense>
  );
}
