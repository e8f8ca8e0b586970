import { readRecords } from '@plinth/backstage-plugin-platform-services-common/table';
import { ResponsibilityMatrix } from '../../model/types';
import { variantIds } from '../../model/variants';
import { readMatrixTable, TableImport, TableOptions } from '../csv';
import { findHeadings } from '../csv/columns';
import { fold } from '../csv/names';

/**
 * Reads a table that is to replace a matrix: names of its parties and variants
 * are understood, and its scheme holds unless another is given.
 */
export function readWithCurrent(options: {
  text: string;
  known: TableOptions;
  current: ResponsibilityMatrix | undefined;
}): TableImport {
  const { text, known, current } = options;
  if (!current) {
    return readMatrixTable({ text, options: known });
  }
  const hints = hintsFrom(text, current);
  const all = {
    ...hints,
    ...known,
    parties: { ...hints.parties, ...known.parties },
    owners: { ...hints.owners, ...known.owners },
  };
  const read = readMatrixTable({ text, options: all });
  const { scheme } = current.spec;
  const isOther =
    read.mapping !== undefined &&
    read.mapping.scheme !== scheme &&
    (read.mapping.scheme === 'owner') === (scheme === 'owner');
  return isOther && !known.scheme
    ? readMatrixTable({ text, options: { ...all, scheme } })
    : read;
}

/** What the current matrix says about a table that bears its names. */
function hintsFrom(text: string, current: ResponsibilityMatrix): TableOptions {
  const { metadata, spec } = current;
  const { records } = readRecords(text);
  const headings = records[findHeadings(records)] ?? [];
  const [standard] = variantIds(current);
  const variants = spec.variants ?? [];
  const parties = Object.fromEntries(
    headings.flatMap(heading => {
      const party = spec.parties.find(each => isNamed(each, heading));
      return party ? [[heading, party.id]] : [];
    }),
  );
  return {
    name: metadata.name,
    service: spec.service,
    ...(spec.scheme !== 'owner' &&
      Object.keys(parties).length > 0 && { layout: 'raci' }),
    ...(spec.scheme === 'owner' &&
      headings.some(heading => variants.some(v => isNamed(v, heading))) && {
        columns: 'variant',
      }),
    defaultVariant: records
      .flat()
      .find(cell =>
        variants.some(
          variant => variant.id === standard && isNamed(variant, cell),
        ),
      ),
    parties: spec.scheme === 'owner' ? {} : parties,
    owners: Object.fromEntries(
      spec.parties.flatMap(({ id, title }) => [
        [id, [id]],
        [title, [id]],
      ]),
    ),
  };
}

/** Whether a text is a name of something; of `variant:party`, the second half. */
function isNamed(thing: { id: string; title?: string }, text: string): boolean {
  const names = [text, text.slice(text.indexOf(':') + 1)].map(fold);
  return [thing.id, thing.title ?? thing.id].some(name =>
    names.includes(fold(name)),
  );
}
