import { sameContent } from '@plinth/backstage-plugin-platform-services-react';
import {
  MatrixFinding,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

type Path = MatrixFinding['path'];

/**
 * What was found in an earlier state of a matrix, as it is about the matrix
 * now. Findings follow their task and go with it; a fix stays only while the
 * task is as it was.
 */
export function currentFindings(options: {
  findings: MatrixFinding[];
  /** The earlier state. */
  checked: ResponsibilityMatrix;
  matrix: ResponsibilityMatrix;
}): MatrixFinding[] {
  const { findings, checked, matrix } = options;
  const places = new Map(matrix.spec.tasks.map(({ id }, index) => [id, index]));

  const follow = (path: Path): Path | undefined => {
    const [root, list, index, ...rest] = path;
    if (list !== 'tasks' || typeof index !== 'number') {
      return path;
    }
    const place = places.get(checked.spec.tasks[index]?.id);
    return place === undefined ? undefined : [root, list, place, ...rest];
  };
  const isAsChecked = (before: Path, after: Path) =>
    sameContent(
      checked.spec.tasks[Number(before[2])],
      matrix.spec.tasks[Number(after[2])],
    );

  return findings.flatMap(({ fix, ...finding }) => {
    const path = follow(finding.path);
    const fixPath = fix && follow(fix.path);
    if (!path) {
      return [];
    }
    return [
      {
        ...finding,
        path,
        ...(fix &&
          fixPath &&
          isAsChecked(fix.path, fixPath) && { fix: { ...fix, path: fixPath } }),
      },
    ];
  });
}
