import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  describeUnfitValue,
  Finding,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  atMost,
  inOrder,
  isError,
  Judgement,
  namesService,
} from '../sync/judgeText';
import { DocumentStore } from '../store/DocumentStore';
import { DocumentKind, DraftKind } from '../types';

/**
 * What the rules say about a draft. Places are paths: there is no text, so
 * there are no lines.
 *
 * @throws InputError when it cannot be kept at all
 */
export async function judgeDraft<TDocument>(options: {
  kind: DocumentKind<TDocument>;
  draftKind: DraftKind<TDocument>;
  store: DocumentStore<TDocument>;
  serviceRef: string;
  /** May be unfinished. */
  content: TDocument;
  /** Content of the newest revision. */
  previous: TDocument | undefined;
  /** Of whoever saves or publishes it. */
  credentials: BackstageCredentials;
}): Promise<Judgement<TDocument>> {
  const { kind, draftKind, store, serviceRef, content, previous, credentials } =
    options;
  const unfit = describeUnfitValue(content);
  if (unfit) {
    throw new InputError(unfit);
  }
  const { document, findings, notChecked } = await draftKind.check({
    serviceRef,
    content: content as JsonObject,
    ...(previous && { previous }),
    store,
    credentials,
  });
  const all = inOrder(
    [
      ...findings,
      ...(document ? checkService({ kind, document, serviceRef }) : []),
    ].map(({ line, column, ...finding }) => finding),
  );
  return {
    ...(document && !all.some(isError) && { document }),
    findings: atMost(all),
    notChecked,
  };
}

function checkService<TDocument>(options: {
  kind: DocumentKind<TDocument>;
  document: TDocument;
  serviceRef: string;
}): Finding[] {
  const { kind, document, serviceRef } = options;
  return namesService(options)
    ? []
    : [
        {
          rule: 'service',
          severity: 'error',
          path: ['spec', 'service'],
          message: `spec.service is "${
            kind.describe(document).serviceRef
          }", but this is the draft of ${serviceRef}. Write ${serviceRef}.`,
        },
      ];
}
