import {
  Deed,
  DeedAnnouncer,
} from '@plinth/backstage-plugin-platform-services-node';

/** Who does what to which entity and service; free of what people wrote. */
export interface SliceDeed extends Deed {
  action:
    | 'rows-acknowledge'
    | 'dispute-raise'
    | 'dispute-answer'
    | 'exception-grant'
    | 'exception-end'
    | 'evidence-link';
  /** Full ref of the entity that declares the use. */
  entityRef: string;
  serviceRefs: string[];
}

/** Tells about {@link SliceDeed}s. */
export type SliceAnnouncer = DeedAnnouncer<SliceDeed>;
