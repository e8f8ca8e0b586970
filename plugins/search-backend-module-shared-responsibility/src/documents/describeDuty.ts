import {
  Assignment,
  EffectiveRow,
  InvolvementLetter,
  Party,
} from '@plinth/backstage-plugin-shared-responsibility-common';

const WORDS: Record<InvolvementLetter, string> = {
  R: 'responsible',
  A: 'accountable',
  S: 'supports',
  C: 'consulted',
  I: 'informed',
};

/**
 * A duty in sentences: of which service, who does what, under which
 * conditions, and what else one may look for.
 */
export function describeDuty(options: {
  row: EffectiveRow;
  serviceTitle: string;
  /** Empty for the default variant. */
  variantTitle: string;
  party?: Party;
  assignment?: Assignment;
  conditional?: Array<{ condition: string; assignment?: Assignment }>;
}): string {
  const { row, serviceTitle, variantTitle, party, conditional = [] } = options;
  const what = party
    ? `${party.title}: ${describeAssignment(options.assignment)}`
    : `undecided. ${sentence(row.reason)}`;
  return [
    `${[serviceTitle, variantTitle].filter(Boolean).join(', ')}: ${what}`,
    ...conditional.map(
      ({ condition, assignment }) =>
        `Where ${condition}: ${describeAssignment(assignment)}`,
    ),
    sentence(row.description),
    sentence(row.area.title),
    sentence(row.activity?.title),
    sentence(row.canonical),
    sentence(row.controls?.join(', ')),
  ]
    .map(part => part.trim())
    .filter(Boolean)
    .join(' ');
}

function describeAssignment(assignment?: Assignment): string {
  const words = Object.entries(WORDS)
    .filter(([letter]) => assignment?.involvement.includes(letter))
    .map(([, word]) => word)
    .join(', ');
  return `${words || 'no part'}. ${sentence(assignment?.duty)}`.trim();
}

/** With an end, so that two of them do not run together. */
function sentence(text: string | undefined): string {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
