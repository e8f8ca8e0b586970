/**
 * Formats in which every document of the suite can be read from a file.
 *
 * @public
 */
export type DocumentFileFormat = 'yaml' | 'json' | 'csv';

/**
 * What a file is by the ending of its name; a table unless it says otherwise.
 *
 * @public
 */
export function formatOfFile(fileName: string): DocumentFileFormat {
  const ending = /\.([a-z]+)$/.exec(fileName.toLocaleLowerCase('en'))?.[1];
  switch (ending) {
    case 'yaml':
    case 'yml':
      return 'yaml';
    case 'json':
      return 'json';
    default:
      return 'csv';
  }
}
