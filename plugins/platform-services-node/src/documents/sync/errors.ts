import { CustomErrorBase } from '@backstage/errors';

/**
 * The place that an annotation points at may not be read, or what lies there
 * is not a text that can be a document. The message says what would be right
 * and names no path of the server.
 */
export class DocumentRefusedError extends CustomErrorBase {
  name = 'DocumentRefusedError' as const;
}

/**
 * The document could not be read this time; another attempt may succeed. The
 * message names no path of the server.
 */
export class DocumentUnavailableError extends CustomErrorBase {
  name = 'DocumentUnavailableError' as const;
}
