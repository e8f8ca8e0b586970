import { CheckedFile, checkMatrix } from './checkMatrix';
import { LoadedMatrix } from './loadMatrix';

/**
 * Lints files, each with the others as the matrices of other services. A table
 * does not say whose it is, so it is nobody's other matrix. Of services that are
 * not among the files nothing is known.
 */
export function lintTogether(options: {
  files: LoadedMatrix[];
  /** Today. */
  date: Date;
}): CheckedFile[] {
  const { files, date } = options;
  const documents = files.flatMap(({ matrix, table }) =>
    matrix && !table ? [matrix] : [],
  );
  return files.map(file =>
    checkMatrix(file, {
      date,
      matrices: documents.filter(
        ({ spec }) => spec.service !== file.matrix?.spec.service,
      ),
      moreMatrices: true,
    }),
  );
}
