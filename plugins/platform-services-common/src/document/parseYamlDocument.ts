import { JsonObject, JsonValue } from '@backstage/types';
import { describeError } from './describeError';
import { nearest } from './nearest';
import { findNuls } from './nul';
import { readYaml } from './readYaml';
import { Finding, ParsedDocument } from './types';
import { validateSchema } from './validateSchema';
import { YamlText } from './yamlText';

const MAX_FINDINGS = 50;

/**
 * What {@link parseYamlDocument} needs.
 *
 * @public
 */
export interface ParseYamlDocumentOptions<T> {
  /** YAML or JSON, one document, at most 1 MB. */
  text: string;
  /** The `kind` that the document must have; absent: it needs none. */
  kind?: string;
  /**
   * JSON schema, draft 7. Known formats: `date`, `duration`, `uri` (only
   * addresses that may be shown as a link) and `entity-ref`; the annotation
   * `patternErrorMessage` says in words what a `pattern` allows.
   *
   * For a field that is text or a group of fields, write
   * `type: ['string', 'object']` with the keywords of both: it gives better
   * messages than `anyOf`.
   */
  schema: JsonObject;
  /**
   * What a schema cannot say. Called for documents that satisfy the schema;
   * line and column are added to what it returns.
   */
  check?(document: T): Finding[];
}

/**
 * Reads a document from YAML: syntax, schema, and what the document's kind
 * asks beyond it. Never throws for any text; all that is wrong is in the
 * findings (rules `syntax` and `schema`), with path, line and column.
 *
 * @public
 */
export function parseYamlDocument<T>(
  options: ParseYamlDocumentOptions<T>,
): ParsedDocument<T> {
  const yaml = readYaml(options.text);
  const { value, locate } = yaml;
  if (value === undefined) {
    return { findings: yaml.findings, locate };
  }
  const findings = checkKind({ value, kind: options.kind, yaml }) ?? [
    ...locateFindings({ findings: findNuls(value), locate }),
    ...checkSchema({ value, schema: options.schema, yaml }),
  ];
  if (findings.length > 0) {
    return { value, findings, locate };
  }
  const document = value as unknown as T;
  const more = locateFindings({
    findings: options.check?.(document) ?? [],
    locate,
  });
  return more.some(finding => finding.severity === 'error')
    ? { value, findings: more, locate }
    : { value, document, findings: more, locate };
}

/**
 * Adds line and column to findings that have only a path.
 *
 * @public
 */
export function locateFindings<TFinding extends Finding>(options: {
  findings: TFinding[];
  locate: ParsedDocument<unknown>['locate'];
}): TFinding[] {
  return options.findings.map(finding =>
    finding.line === undefined
      ? { ...finding, ...options.locate(finding.path) }
      : finding,
  );
}

/** A document of another kind gets one finding, not one for each field. */
function checkKind(options: {
  value: JsonValue;
  kind: string | undefined;
  yaml: YamlText;
}): Finding[] | undefined {
  const { value, kind, yaml } = options;
  if (kind === undefined) {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [
      schemaFinding(`The document must be a ${kind}: a group of fields.`, []),
    ];
  }
  if (value.kind === kind) {
    return undefined;
  }
  const path = value.kind === undefined ? [] : ['kind'];
  const found =
    value.kind === undefined
      ? 'The document lacks "kind"'
      : `kind is ${JSON.stringify(value.kind)}`;
  const guess =
    typeof value.kind === 'string' &&
    nearest({ value: value.kind, candidates: [kind] })
      ? ' (spelled exactly so)'
      : '';
  return locateFindings({
    findings: [schemaFinding(`${found}; it must be "${kind}"${guess}.`, path)],
    locate: yaml.locate,
  });
}

function checkSchema(options: {
  value: JsonValue;
  schema: JsonObject;
  yaml: YamlText;
}): Finding[] {
  const { value, schema, yaml } = options;
  const errors = validateSchema({ schema, value, sourceOf: yaml.sourceOf });
  const findings = errors.slice(0, MAX_FINDINGS).map(error => {
    const { message, path, atKey } = describeError({
      error,
      root: value,
    });
    return {
      ...schemaFinding(message, path),
      ...(atKey ? yaml.locateKey(path) : yaml.locate(path)),
    };
  });
  if (errors.length > MAX_FINDINGS) {
    findings.push(
      schemaFinding(
        `There are ${errors.length - MAX_FINDINGS} more errors of this kind.`,
        [],
      ),
    );
  }
  return findings;
}

function schemaFinding(message: string, path: Array<string | number>): Finding {
  return { rule: 'schema', severity: 'error', message, path };
}
