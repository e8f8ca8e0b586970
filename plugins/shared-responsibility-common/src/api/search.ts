/**
 * The type of {@link DutyDocument} in Backstage search.
 *
 * @public
 */
export const DUTY_DOCUMENT_TYPE = 'shared-responsibility';

/**
 * What Backstage search finds of a matrix in force: the part of one party in
 * one task. Every field is a string, empty where there is nothing to say, so
 * that each can be a filter of a search.
 *
 * @public
 */
export interface DutyDocument {
  /** The task, and the party in brackets. */
  title: string;
  /** The duty in sentences. */
  text: string;
  /** Path of the row on the tab of the service. */
  location: string;
  /** Full ref. */
  serviceRef: string;
  serviceTitle: string;
  taskId: string;
  /** Id of the variant. */
  variant: string;
  /** Title of the area. */
  area: string;
  /** Id of the party; empty while the task is undecided. */
  party: string;
  partyTitle: string;
  /** The party's letters, such as `RA`. */
  involvement: string;
}
