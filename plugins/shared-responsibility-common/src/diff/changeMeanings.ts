import { foldSpace } from '../model/foldSpace';
import { Assignment } from '../model/types';
import { ChangeMeaning, PartySide } from './types';

/** How much a letter asks of a party. */
const WEIGHTS: Record<string, number> = { R: 3, A: 3, S: 2, C: 1, I: 0 };

/** What the difference between two sides of a task means to a party. */
export function changeMeanings(options: {
  party: string;
  before?: PartySide;
  after?: PartySide;
  /** The conditions of the task, or the facts that they read, differ. */
  conditionsDiffer: boolean;
  /** Other facts lead to another change. */
  someFactsOnly: boolean;
}): ChangeMeaning[] {
  const { party, before, after, conditionsDiffer, someFactsOnly } = options;
  const was = applies(before) ? before?.assignment : undefined;
  const is = applies(after) ? after?.assignment : undefined;
  if (!was && !is) {
    return [];
  }
  if (!applies(before)) {
    return ['added'];
  }
  if (!applies(after)) {
    return ['removed'];
  }

  const meanings = involvementMeanings(was, is);
  if (was && is && dutyDiffers({ was, is, shifted: meanings.length > 0 })) {
    meanings.push('duty-reworded');
  }
  const othersDiffer =
    meanings.length === 0 &&
    others(before, party).join() !== others(after, party).join();
  if (
    before?.state !== after?.state ||
    before?.conditional !== after?.conditional ||
    othersDiffer ||
    (conditionsDiffer && someFactsOnly && meanings.length > 0)
  ) {
    meanings.push('condition-changed');
  }
  if (was && is && was.due !== is.due) {
    meanings.push('due-changed');
  }
  return meanings;
}

function applies(side: PartySide | undefined): boolean {
  return side !== undefined && side.state !== 'notApplicable';
}

function involvementMeanings(
  was: Assignment | undefined,
  is: Assignment | undefined,
): ChangeMeaning[] {
  const before = was?.involvement ?? '';
  const after = is?.involvement ?? '';
  const gained = heaviest([...after].filter(each => !before.includes(each)));
  const lost = heaviest([...before].filter(each => !after.includes(each)));
  if (gained < 0 && lost < 0) {
    return [];
  }
  if (!was && gained < WEIGHTS.S) {
    return ['added'];
  }
  if (!is && lost < WEIGHTS.S) {
    return ['removed'];
  }
  if (gained === lost) {
    return ['shifted-to', 'shifted-from'];
  }
  return gained > lost ? ['shifted-to'] : ['shifted-from'];
}

function heaviest(letters: string[]): number {
  return Math.max(-1, ...letters.map(letter => WEIGHTS[letter] ?? 0));
}

/** A duty that comes along with a shift is part of the shift. */
function dutyDiffers(options: {
  was: Assignment;
  is: Assignment;
  shifted: boolean;
}): boolean {
  const { was, is, shifted } = options;
  const before = foldSpace(was.duty);
  const after = foldSpace(is.duty);
  const worded = before !== after && (!shifted || (before && after));
  return Boolean(worded) || (!shifted && !was.runbook !== !is.runbook);
}

function others(side: PartySide | undefined, party: string): string[] {
  return (side?.accountable ?? []).filter(id => id !== party);
}
