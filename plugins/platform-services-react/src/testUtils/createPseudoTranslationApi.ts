import { Fragment, ReactNode, createElement } from 'react';
import {
  TranslationApi,
  TranslationFunction,
  TranslationRef,
  TranslationSnapshot,
} from '@backstage/frontend-plugin-api';

type Messages = { [key in string]: string };
type AnyFunction = (...asked: unknown[]) => ReactNode;

/**
 * A language in which every message stands in brackets, `⟦like this⟧`, with its
 * placeholders filled. What stands on a page without brackets cannot be
 * translated; see {@link findUntranslated}.
 *
 * @param messages - what the messages are taken from, such as `mockApis.translation()`
 * @public
 */
export function createPseudoTranslationApi(
  messages: TranslationApi,
): TranslationApi {
  const snapshots = new Map<string, unknown>();
  return {
    getTranslation<TMessages extends Messages>(
      ref: TranslationRef<string, TMessages>,
    ): TranslationSnapshot<TMessages> {
      const known = snapshots.get(ref.id);
      if (known) {
        return known as TranslationSnapshot<TMessages>;
      }
      const snapshot = inBrackets(messages.getTranslation(ref));
      snapshots.set(ref.id, snapshot);
      return snapshot;
    },
    translation$: ref => messages.translation$(ref),
  };
}

function inBrackets<TMessages extends Messages>(
  snapshot: TranslationSnapshot<TMessages>,
): TranslationSnapshot<TMessages> {
  if (!snapshot.ready) {
    return snapshot;
  }
  const translate = snapshot.t as unknown as AnyFunction;
  const t: AnyFunction = (...asked) => {
    const text = translate(...asked);
    return typeof text === 'string'
      ? `⟦${text}⟧`
      : createElement(Fragment, undefined, '⟦', text, '⟧');
  };
  return { ready: true, t: t as unknown as TranslationFunction<TMessages> };
}
