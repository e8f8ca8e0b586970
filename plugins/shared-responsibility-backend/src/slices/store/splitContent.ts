import { SliceContent } from './SliceStore';

function emptyContent(): SliceContent {
  return { acknowledgements: [], disputes: [], exceptions: [], evidence: [] };
}

/** What is stored, by id of the slice that it belongs to. */
export function splitContent(content: SliceContent): Map<string, SliceContent> {
  const bySlice = new Map<string, SliceContent>();
  const of = (sliceId: string) => {
    const known = bySlice.get(sliceId) ?? emptyContent();
    bySlice.set(sliceId, known);
    return known;
  };
  content.acknowledgements.forEach(each =>
    of(each.sliceId).acknowledgements.push(each),
  );
  content.disputes.forEach(each => of(each.sliceId).disputes.push(each));
  content.exceptions.forEach(each => of(each.sliceId).exceptions.push(each));
  content.evidence.forEach(each => of(each.sliceId).evidence.push(each));
  return bySlice;
}

/** What is stored for several slices together. */
export function joinContent(contents: SliceContent[]): SliceContent {
  return {
    acknowledgements: contents.flatMap(each => each.acknowledgements),
    disputes: contents.flatMap(each => each.disputes),
    exceptions: contents.flatMap(each => each.exceptions),
    evidence: contents.flatMap(each => each.evidence),
  };
}
