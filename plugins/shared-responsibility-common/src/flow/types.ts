import { EffectiveRow } from '../compose/types';

/**
 * That one service stands on another.
 *
 * @public
 */
export interface ServiceEdge {
  /** Full ref of the service that stands on the other. */
  upper: string;
  lower: string;
  /** Of the lower one; absent: its default one. */
  variant?: string;
}

/**
 * How a service answers a duty that one below puts on its customer.
 *
 * - `discharged`: it does it itself
 * - `passed-on`: to its own consumer
 * - `split`: between itself and its consumer
 * - `excepted`: its task does not apply, and says why
 * - `orphan`: not at all
 *
 * @public
 */
export type DutyAnswer =
  | 'discharged'
  | 'passed-on'
  | 'split'
  | 'excepted'
  | 'orphan';

/**
 * A duty that a service puts on its customer, with the answer of one that
 * stands on it.
 *
 * @public
 */
export interface FlowingDuty {
  /** The service that puts it. */
  lower: string;
  taskId: string;
  title: string;
  canonical?: string;
  /** The service that has to answer. */
  upper: string;
  answer: DutyAnswer;
  /** Ids of the upper tasks that name it in `discharges`. */
  answeredBy: string[];
}

/**
 * How duties flow between services, through any number of layers.
 *
 * @public
 */
export interface LayerFlow {
  /** By upper service, lower service, task order. */
  duties: FlowingDuty[];
  /** Services that stand on each other in a ring, each ring once. */
  cycles: string[][];
}

/**
 * A row in a chain of layers, and the rows below that it answers.
 *
 * @public
 */
export interface FlowNode {
  serviceRef: string;
  /** Title of the matrix. */
  serviceTitle: string;
  taskId: string;
  title: string;
  canonical?: string;
  state: EffectiveRow['state'];
  /** Letters by party id. */
  involvement: Record<string, string>;
  /** How the row above answers this one; absent at the top. */
  answer?: Exclude<DutyAnswer, 'orphan'>;
  /** The chain comes back to a row above and stops here. */
  cycle?: true;
  /** There is more below than a picture can show, and it is left out. */
  more?: true;
  below: FlowNode[];
}
