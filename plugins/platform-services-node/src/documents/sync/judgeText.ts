import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Finding,
  locateFindings,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { hashContent } from '../hashing';
import { ContextRules, DocumentKind } from '../types';

/** More would help nobody; errors come first. */
const MAX_FINDINGS = 200;

/** What the rules say about a text. */
export interface Judgement<TDocument> {
  /** Present when the text may be taken over. */
  document?: TDocument;
  /** With line and column; errors first, then in the order of the text. */
  findings: Finding[];
  /** Rules that could not be checked. */
  notChecked: string[];
  /** The same may be judged otherwise soon. */
  again?: boolean;
}

/** Checks a text that is meant for one service. */
export async function judgeText<TDocument>(options: {
  text: string;
  kind: DocumentKind<TDocument>;
  serviceRef: string;
  /** Content of the newest revision. */
  previous?: TDocument;
  /** What of the rules looks at more than the text. */
  contextRules?: ContextRules<TDocument>;
}): Promise<Judgement<TDocument>> {
  const { text, kind, serviceRef, previous, contextRules } = options;
  const { document, findings, notChecked, locate } = kind.check({
    text,
    ...(previous && { previous }),
  });
  if (!document) {
    return { findings: atMost(inOrder(findings)), notChecked };
  }
  const own = [
    ...findings,
    ...locateFindings({
      findings: checkService({ kind, document, serviceRef }),
      locate,
    }),
  ];
  const inContext = await contextRules?.({
    serviceRef,
    document,
    ...(previous && { previous }),
  });
  const others = locateFindings({
    findings: inContext?.findings ?? [],
    locate,
  });
  const isTakenOver =
    !own.some(isError) &&
    (!others.some(isError) || isPublished({ kind, document, previous }));
  return {
    ...(isTakenOver && { document }),
    findings: atMost(inOrder([...own, ...others])),
    notChecked: [...notChecked, ...(inContext?.notChecked ?? [])],
    ...(inContext?.again && { again: true }),
  };
}

/** Whether a document says what the newest revision says. */
function isPublished<TDocument>(options: {
  kind: DocumentKind<TDocument>;
  document: TDocument;
  previous: TDocument | undefined;
}): boolean {
  const { kind, document, previous } = options;
  return (
    previous !== undefined &&
    hashContent(kind.publish?.({ document, previous }) ?? document) ===
      hashContent(previous)
  );
}

/** The first ones, and how many more there are. */
export function atMost(findings: Finding[]): Finding[] {
  const rest = findings.slice(MAX_FINDINGS);
  return rest.length === 0
    ? findings
    : [
        ...findings.slice(0, MAX_FINDINGS),
        {
          rule: 'more',
          severity: rest[0].severity,
          message: `There are ${rest.length} more findings.`,
          path: [],
        },
      ];
}

/** Says in a sentence why a text was not taken over. */
export function describeRejection(findings: Finding[]): string {
  const errors = findings.filter(isError);
  const [first] = errors;
  const place = first?.line
    ? ` in line ${first.line}, column ${first.column ?? 1}`
    : '';
  return errors.length === 1
    ? `One error${place}: ${first.message}`
    : `${errors.length} errors; the first one${place}: ${first?.message}`;
}

function checkService<TDocument>(options: {
  kind: DocumentKind<TDocument>;
  document: TDocument;
  serviceRef: string;
}): Finding[] {
  const { kind, document, serviceRef } = options;
  if (namesService(options)) {
    return [];
  }
  const written = kind.describe(document).serviceRef;
  return [
    {
      rule: 'service',
      severity: 'error',
      path: ['spec', 'service'],
      message: `spec.service is "${written}", but the annotation ${kind.annotation} of ${serviceRef} points here. Write ${serviceRef}.`,
    },
  ];
}

/** Whether a document says that it belongs to a service. */
export function namesService<TDocument>(options: {
  kind: DocumentKind<TDocument>;
  document: TDocument;
  /** Full, lower case. */
  serviceRef: string;
}): boolean {
  const { kind, document, serviceRef } = options;
  return normalizeRef(kind.describe(document).serviceRef) === serviceRef;
}

function normalizeRef(ref: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'platformservice',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

export function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}

/** Errors first, then in the order of the text. */
export function inOrder(findings: Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(isError(b)) - Number(isError(a)) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
