import { Entity } from '@backstage/catalog-model';

/**
 * The apiVersion of the kinds and documents of the suite.
 *
 * @public
 */
export const PLINTH_API_VERSION = 'plinth/v1alpha1';

/**
 * Annotation on a PlatformService that points at its responsibility matrix, a
 * YAML file beside the entity's own file. Absent: the matrix is edited in the
 * browser.
 *
 * @public
 */
export const ANNOTATION_RESPONSIBILITY_MATRIX = 'plinth/responsibility-matrix';

/**
 * Annotation on a PlatformService that points at its roadmap, a YAML file
 * beside the entity's own file. Absent: the service has no roadmap.
 *
 * @public
 */
export const ANNOTATION_ROADMAP = 'plinth/roadmap';

/**
 * The stages in the life of a platform service, in their order.
 *
 * @public
 */
export type PlatformServiceLifecycle =
  | 'experimental'
  | 'production'
  | 'deprecated'
  | 'retired';

/**
 * For whom a platform service is made.
 *
 * @public
 */
export type Persona =
  | 'manager'
  | 'business-product-owner'
  | 'technical-product-owner'
  | 'devops-engineer'
  | 'sre'
  | 'developer';

/**
 * What an offering promises. Typed, so that offerings can be compared.
 *
 * @public
 */
export type Commitments = {
  /** Per cent of the month, 0 to 100. */
  availability?: number;
  /** Recovery point objective, an ISO 8601 duration such as `PT1H`. */
  rpo?: string;
  /** Recovery time objective, an ISO 8601 duration such as `PT4H`. */
  rto?: string;
  /** When somebody answers, such as `business` or `24x7`. */
  supportHours?: string;
};

/**
 * A plan of a platform service.
 *
 * @public
 */
export type Offering = {
  /** Unique in its service; named by consumers. */
  name: string;
  title?: string;
  description?: string;
  commitments?: Commitments;
  price?: { text: string };
};

/**
 * A link to something a reader of the service may need.
 *
 * @public
 */
export type PlatformServiceLink = {
  /** What stands behind the link, such as `docs`, `runbook`, `status`, `meetup`. */
  kind: string;
  url: string;
  title?: string;
};

/**
 * Where and when the service's people answer.
 *
 * @public
 */
export type SupportContact = {
  channel?: string;
  hours?: string;
  url?: string;
};

/**
 * A digital service that a platform offers to product teams: the offering, not
 * the software that implements it, and not one team's instance of it.
 *
 * @public
 */
export interface PlatformServiceEntityV1alpha1 extends Entity {
  apiVersion: typeof PLINTH_API_VERSION;
  kind: 'PlatformService';
  spec: {
    /** Capability, such as `database`; open, with a recommended list. */
    type: string;
    lifecycle: PlatformServiceLifecycle;
    /** Group or user; the only owner in the sense of Backstage. */
    owner: string;
    /** The platform product owner, who decides the roadmap. */
    productOwner?: string;
    /** The SRE groups that run it. */
    operatedBy?: string[];
    /** Those who answer questions. */
    supportedBy?: string[];
    system?: string;
    tier?: string;
    personas?: Persona[];
    links?: PlatformServiceLink[];
    /** What the customer no longer does, in a sentence. */
    benefit?: string;
    support?: SupportContact;
    offerings?: Offering[];
    implementedBy?: string[];
    providesApis?: string[];
    dependsOn?: string[];
    requestTemplates?: string[];
    supersedes?: string[];
  };
}

/**
 * {@link PlatformServiceEntityV1alpha1}, the current version of the kind.
 *
 * @public
 */
export type PlatformServiceEntity = PlatformServiceEntityV1alpha1;
