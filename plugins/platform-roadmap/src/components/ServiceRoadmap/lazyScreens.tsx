import { ComponentProps, ReactNode, Suspense, lazy } from 'react';
import { Skeleton } from '@plinth/backstage-plugin-platform-services-react';

// Screens that most readers never need, in chunks of their own.
const RoadmapEditor = lazy(() =>
  import('../RoadmapEditor').then(m => ({ default: m.RoadmapEditor })),
);
const ImportDialog = lazy(() =>
  import('../RoadmapEditor').then(m => ({ default: m.ImportDialog })),
);
const RoadmapReview = lazy(() =>
  import('../RoadmapReview').then(m => ({ default: m.RoadmapReview })),
);
const CloseInterval = lazy(() =>
  import('../CloseInterval').then(m => ({ default: m.CloseInterval })),
);
const RoadmapRevisions = lazy(() =>
  import('../RoadmapRevisions').then(m => ({ default: m.RoadmapRevisions })),
);

function Loaded(props: { children: ReactNode }) {
  return (
    <Suspense fallback={<Skeleton heights={[56, 120, 480]} />}>
      {props.children}
    </Suspense>
  );
}

/** See `RoadmapEditor`. */
export function LazyRoadmapEditor(props: ComponentProps<typeof RoadmapEditor>) {
  return (
    <Loaded>
      <RoadmapEditor {...props} />
    </Loaded>
  );
}

/** See `ImportDialog`. */
export function LazyImportDialog(props: ComponentProps<typeof ImportDialog>) {
  return (
    <Suspense fallback={<></>}>
      <ImportDialog {...props} />
    </Suspense>
  );
}

/** See `RoadmapReview`. */
export function LazyRoadmapReview(props: ComponentProps<typeof RoadmapReview>) {
  return (
    <Loaded>
      <RoadmapReview {...props} />
    </Loaded>
  );
}

/** See `CloseInterval`. */
export function LazyCloseInterval(props: ComponentProps<typeof CloseInterval>) {
  return (
    <Loaded>
      <CloseInterval {...props} />
    </Loaded>
  );
}

/** See `RoadmapRevisions`. */
export function LazyRoadmapRevisions(
  props: ComponentProps<typeof RoadmapRevisions>,
) {
  return (
    <Loaded>
      <RoadmapRevisions {...props} />
    </Loaded>
  );
}
