import { JsonObject } from '@backstage/types';
import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { ResponsibilityException } from '../effective/types';
import {
  Assignment,
  Party,
  ResponsibilityMatrix,
  Scheme,
  Task,
} from '../model/types';

/**
 * A step on the way to an effective assignment, the answer to "why is this
 * ours?".
 *
 * @public
 */
export interface DecisionStep {
  kind: 'default' | 'variant' | 'condition' | 'exception';
  /** The variant's id, or the condition in words. */
  label?: string;
  note?: string;
  /** Parties whose assignment this step changed. */
  changed: string[];
  /** Of an exception: which one, who approved it and when it ends. */
  exception?: Pick<ResponsibilityException, 'id' | 'approvedBy' | 'expiresAt'>;
}

/**
 * One way that an undetermined row can turn out.
 *
 * @public
 */
export interface PossibleOutcome {
  /** In words, such as `cni is custom`. */
  condition: string;
  /** Present where it differs from the row's. */
  state?: EffectiveRow['state'];
  assignments: Record<string, Assignment>;
}

/**
 * A task as it is for one variant (and one entity's facts).
 *
 * @public
 */
export interface EffectiveRow {
  taskId: string;
  title: string;
  description?: string;
  area: { id: string; title: string };
  activity?: { id: string; title: string };
  phase?: Task['phase'];
  canonical?: string;
  sharing?: Task['sharing'];
  state: 'assigned' | 'notApplicable' | 'undecided';
  reason?: string;
  decidedBy?: string;
  decidedUntil?: string;
  controls?: string[];
  /** By party id; parties without involvement are absent. */
  assignments: Record<string, Assignment>;
  /** Footnote texts by mark, of the marks that this row uses. */
  footnotes: Record<string, string>;
  path: DecisionStep[];
  /** Present when a fact is unknown and its value matters here. */
  undetermined?: { missingFacts: string[]; outcomes: PossibleOutcome[] };
}

/**
 * An effective row in its place: one per declaring entity, service, variant
 * and task. Rows with equal outcome in several environments are one.
 *
 * @public
 */
export interface ComposedRow extends EffectiveRow {
  /** Stable; for links to the row. */
  id: string;
  serviceRef: string;
  variant: string;
  /** The variant that was asked for and that the matrix does not have. */
  unknownVariant?: string;
  /** Empty: not said, or all. */
  environments: string[];
  declaredBy: string;
  /** Full ref of the owner of the declaring entity, who has the consumer's seat. */
  answeredBy?: string;
  /** False: another team answers; outside the entity's own counts. */
  own: boolean;
  reasons: string[][];
}

/**
 * A revision of a matrix as it stands in a composition.
 *
 * @public
 */
export interface ComposedMatrix {
  serviceRef: string;
  title: string;
  scheme: Scheme;
  source: 'own' | 'published';
  /** Where a published one comes from. */
  url?: string;
  revision: number;
  publishedAt: string;
  publishedBy?: string;
  message: string;
  effectiveFrom: string;
  /** Random id of its document, by which signals tell that it has changed. */
  documentId?: string;
  /** In layer order, provider first. */
  parties: Party[];
}

/**
 * Counts over the entity's own rows, one layer each.
 *
 * @public
 */
export interface LayerCount {
  /**
   * Party id; `joint` for tasks whose joint owners did not say which of them is
   * accountable, `nobody` for those that nobody is accountable for yet.
   */
  party: string;
  title: string;
  /** Titles of those who sit there, over all services. */
  holders: string[];
  /**
   * Rows for which the party alone is accountable (under `rci`: responsible);
   * over all layers, each row that applies once.
   */
  accountable: number;
  /** Rows in which the party has any involvement. */
  involved: number;
}

/**
 * The responsibilities of one entity, from all services that it stands on.
 *
 * @public
 */
export interface ComposedResponsibilities {
  entityRef: string;
  ownerRef?: string;
  /** ISO 8601 instant for which it holds. */
  asOf: string;
  /** In force, sorted by area title, service, task order. */
  rows: ComposedRow[];
  matrices: ComposedMatrix[];
  /** Services that it stands on and that have no matrix, in force or announced. */
  withoutMatrix: Array<{ serviceRef: string; reasons: string[][] }>;
  /** Top layer (consumer) first, `joint` and `nobody` last. */
  layers: LayerCount[];
  /** Revisions published and not yet in force, with the rows that will be different then. */
  announced: AnnouncedMatrix[];
  /**
   * Accountable in two places for one canonical task in the same scope
   * (declaring entity and environment).
   */
  conflicts: ResponsibilityConflict[];
}

/**
 * A revision that is published and comes into force later.
 *
 * @public
 */
export interface AnnouncedMatrix extends ComposedMatrix {
  /** Rows as they will be, of those that change or come; see `removed` for those that go. */
  rows: ComposedRow[];
  /** Ids of rows that go. */
  removed: string[];
}

/**
 * Two parties that answer for the same thing.
 *
 * @public
 */
export interface ResponsibilityConflict {
  canonical: string;
  /** Ids of the rows. */
  rows: string[];
}

/**
 * A published revision with its content.
 *
 * @public
 */
export interface MatrixRevision extends RevisionSummary {
  matrix: ResponsibilityMatrix;
  /** Random id of its document. */
  documentId?: string;
}

/**
 * All that the responsibilities of one entity follow from.
 *
 * @public
 */
export interface ComposeInput {
  /** Full ref of the entity asked about. */
  entityRef: string;
  /** Full ref of its owner. */
  ownerRef?: string;
  /** The instant for which it is worked out. */
  asOf: Date;
  /** The services that the entity stands on, in any order. */
  consumption: ConsumedService[];
  /**
   * By ref of each declaring entity: the entity, or the parts of it that facts
   * are read from. Facts of an entity that is missing here are unknown.
   */
  attributes: Record<string, JsonObject>;
  /** By ref of the service: its revisions, in any order. */
  matrices: Record<string, MatrixRevision[]>;
  /** Exceptions of the declaring entities; those that hold at `asOf` count. */
  exceptions?: ResponsibilityException[];
}
