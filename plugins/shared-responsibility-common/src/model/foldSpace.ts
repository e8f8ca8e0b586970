/** A text with each run of white space as one blank, and none at the ends. */
export function foldSpace(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
