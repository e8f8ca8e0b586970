import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * A state of view: parameters of one value and parameters of several.
 *
 * @public
 */
export type UrlState = Record<string, string | string[]>;

/**
 * Options of {@link useUrlState}.
 *
 * @public
 */
export interface UseUrlStateOptions<T extends UrlState> {
  /** Every parameter with its default, which is not written to the URL. */
  defaults: T;
  /** Values that a parameter may have; others in the URL are ignored. */
  allowed?: { [K in keyof T]?: readonly string[] };
}

/**
 * Answer of {@link useUrlState}.
 *
 * @public
 */
export interface UrlStateResult<T extends UrlState> {
  state: T;
  /** Changes some parameters in one step and keeps the others. */
  update(change: Partial<T>): void;
  /** Puts everything back to its default. */
  reset(): void;
  /** True when nothing differs from its default. */
  isDefault: boolean;
}

/**
 * State of view in the URL, so that a link shows what its sender saw. Changes
 * replace the entry of the browser's history. Parameters of others stay.
 *
 * @public
 */
export function useUrlState<const T extends UrlState>(
  options: UseUrlStateOptions<T>,
): UrlStateResult<Widen<T>> {
  const [params, setParams] = useSearchParams();
  const latest = useRef({ options, params, setParams });
  useEffect(() => {
    latest.current = { options, params, setParams };
  });

  const state = useMemo(
    () => read(params, latest.current.options),
    [params],
  ) as Widen<T>;

  const update = useCallback((change: Partial<Widen<T>>) => {
    const { options: current, params: before, setParams: set } = latest.current;
    const next = new URLSearchParams(before);
    for (const [name, value] of Object.entries(change)) {
      write(next, name, value, current.defaults[name]);
    }
    latest.current.params = next;
    set(next, { replace: true });
  }, []);

  const reset = useCallback(
    () => update({ ...latest.current.options.defaults } as Widen<T>),
    [update],
  );

  const isDefault = Object.entries(options.defaults).every(
    ([name, value]) => String(state[name]) === String(value),
  );
  return { state, update, reset, isDefault };
}

/**
 * A type without the literals that inference would otherwise fix.
 *
 * @public
 */
export type Widen<T extends UrlState> = {
  [K in keyof T]: T[K] extends string ? string : string[];
};

function read<T extends UrlState>(
  params: URLSearchParams,
  options: UseUrlStateOptions<T>,
): UrlState {
  const state: UrlState = {};
  for (const [name, fallback] of Object.entries(options.defaults)) {
    const allowed = options.allowed?.[name];
    const values = params
      .getAll(name)
      .filter(value => !allowed || allowed.includes(value));
    if (typeof fallback === 'string') {
      state[name] = values[0] ?? fallback;
    } else {
      state[name] = values.length > 0 ? values : fallback;
    }
  }
  return state;
}

function write(
  params: URLSearchParams,
  name: string,
  value: string | string[] | undefined,
  fallback: string | string[] | undefined,
): void {
  params.delete(name);
  if (value === undefined || String(value) === String(fallback)) {
    return;
  }
  for (const one of [value].flat()) {
    params.append(name, one);
  }
}
