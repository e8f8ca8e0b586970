import {
  DocumentSource,
  SourceDisagreement,
} from '@plinth/backstage-plugin-platform-services-common/document';

/**
 * Compares where a document is kept with what the service says now. What was
 * set aside when the source was chosen does not count.
 */
export function findDisagreement(options: {
  serviceRef: string;
  /** Where the document is kept. */
  source: DocumentSource | undefined;
  /** Value of the annotation, if the service has one. */
  value: string | undefined;
  kind: { annotation: string; title: string };
}): SourceDisagreement | undefined {
  const { serviceRef, source, value, kind } = options;
  if (source?.type === 'git' && value === undefined) {
    return {
      stored: 'git',
      message: `The ${kind.title} was kept in ${
        source.url ?? 'Git'
      }, but ${serviceRef} has no annotation ${
        kind.annotation
      } any more. Put the annotation back, or choose to keep it here.`,
    };
  }
  if (
    source?.type === 'database' &&
    value !== undefined &&
    value !== source.setAside
  ) {
    return {
      stored: 'database',
      annotation: value,
      message: `The ${kind.title} is kept here, but the annotation ${kind.annotation} of ${serviceRef} says "${value}". Choose one of the two.`,
    };
  }
  return undefined;
}
