import { v5 } from 'uuid';
import { escapeMarkdown } from '@plinth/backstage-plugin-platform-services-common/markdown';
import { OscalProperty } from './types';

/**
 * The namespace of Plinth's properties in OSCAL documents.
 *
 * @public
 */
export const OSCAL_NAMESPACE = 'urn:plinth:responsibility';

/** Of all UUIDs that are made here. */
const UUID_NAMESPACE = '5f1c1b5e-6b5c-4a53-9f0e-3d1f0a7b2c64';

/** The same version 5 UUID for the same parts, on every machine and day. */
export function uuidOf(...parts: string[]): string {
  return v5(JSON.stringify(parts), UUID_NAMESPACE);
}

/**
 * UUID of what a service provides with a task. It depends on nothing but the
 * service and the task, so that other documents can point at it; only under a
 * second control of the same task it depends on that control too.
 */
export function providedUuid(
  service: string,
  taskId: string,
  ...furtherControl: string[]
): string {
  return uuidOf('provided', service, taskId, ...furtherControl);
}

/** UUID of what a service asks of its customer with a task; as {@link providedUuid}. */
export function responsibilityUuid(
  service: string,
  taskId: string,
  ...furtherControl: string[]
): string {
  return uuidOf('responsibility', service, taskId, ...furtherControl);
}

/** A text as an OSCAL token: it starts with a letter or an underscore. */
export function toToken(text: string): string {
  const token = text.replace(/[^\p{L}\p{N}._-]/gu, '_');
  return /^[\p{L}_]/u.test(token) ? token : `_${token}`;
}

/** A text as an OSCAL string: one line, not empty, no white space around. */
export function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || '-';
}

/** A text as one line of OSCAL markup, not empty. */
export function toMarkup(text: string): string {
  return escapeMarkdown(toLine(text));
}

/** A property in our namespace. */
export function property(options: {
  name: string;
  value: string;
  /** Whose it is: id of a party or a task. */
  of?: string;
  remarks?: string;
}): OscalProperty {
  const { name, value, of, remarks } = options;
  return {
    name,
    ns: OSCAL_NAMESPACE,
    value: toLine(value),
    ...(of !== undefined && { class: toToken(of) }),
    ...(remarks && { remarks }),
  };
}
