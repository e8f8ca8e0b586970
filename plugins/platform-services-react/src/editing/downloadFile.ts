/**
 * Hands a file to the browser, which puts it where downloads go.
 *
 * @public
 */
export function downloadFile(file: { name: string; content: Blob }): void {
  const url = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(url);
}
