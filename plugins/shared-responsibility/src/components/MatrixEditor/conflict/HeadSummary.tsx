import Typography from '@material-ui/core/Typography';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { HeadPart } from '../model';

/** Props of {@link HeadSummary}. */
export interface HeadSummaryProps {
  name: HeadPart;
  matrix: ResponsibilityMatrix;
}

/** A list or setting of a document in a few lines. */
export function HeadSummary(props: HeadSummaryProps) {
  return (
    <>
      {linesOf(props.name, props.matrix.spec).map((line, index) => (
        <Typography key={index} variant="body2">
          {line}
        </Typography>
      ))}
    </>
  );
}

function linesOf(name: HeadPart, spec: ResponsibilityMatrix['spec']): string[] {
  switch (name) {
    case 'review':
      return [
        [spec.review?.last, spec.review?.every, spec.review?.by]
          .filter(Boolean)
          .join(', '),
      ];
    case 'footnotes':
      return Object.entries(spec.footnotes ?? {}).map(
        ([mark, text]) => `${mark}: ${text}`,
      );
    case 'suppressions':
      return (spec.suppressions ?? []).map(({ rule, task, reason, until }) =>
        [rule, task, reason, until].filter(Boolean).join(', '),
      );
    case 'facts':
      return (spec.facts ?? []).map(({ id, title = id, path }) =>
        [title, path].join(': '),
      );
    default:
      return (spec[name] ?? []).map(item => item.title ?? item.id);
  }
}
