import { JsonValue } from '@backstage/types';
import { Finding, SourcePosition } from './types';

/** A YAML text as data. `value` is absent when there are findings. */
export interface YamlText {
  value?: JsonValue;
  findings: Finding[];
  /** Of a value, or of the key that leads to it where the value is a collection. */
  locate(path: Array<string | number>): SourcePosition | undefined;
  /** Of the last key of a path. */
  locateKey(path: Array<string | number>): SourcePosition | undefined;
  /** A scalar as written, without quotes: `007`, `2026.10`. */
  sourceOf(path: Array<string | number>): string | undefined;
}
