import { ChangeCase, diffMatrices } from '../diff';
import { foldSpace } from '../model/foldSpace';
import { consumerOf } from '../model/parties';
import { ResponsibilityMatrix } from '../model/types';
import { EditorialRewording, RowTerms } from './types';

/**
 * What a publisher's word that some rewordings are editorial comes to:
 * acknowledgements of the old words are carried on to the new ones. A task in
 * which more than words changed for the consumer, or nothing did, cannot be
 * marked and is listed in `refused`.
 *
 * @public
 */
export function editorialRewordings(options: {
  from: ResponsibilityMatrix;
  to: ResponsibilityMatrix;
  /** Number of the revision that `to` becomes. */
  revision: number;
  /** Ids of the tasks that the publisher marks. */
  taskIds: string[];
}): { rewordings: EditorialRewording[]; refused: string[] } {
  const { from, to, revision, taskIds } = options;
  const changes = new Map(
    diffMatrices({ from, to, party: consumerOf(to.spec.parties) }).map(
      change => [change.taskId, change],
    ),
  );
  const rewordings = new Map<string, EditorialRewording>();
  const refused: string[] = [];
  for (const taskId of new Set(taskIds)) {
    const change = changes.get(taskId);
    if (!change || !change.cases.every(isRewording)) {
      refused.push(taskId);
      continue;
    }
    for (const { before, after } of change.cases) {
      const rewording = {
        serviceRef: to.spec.service,
        taskId,
        revision,
        from: foldSpace(before?.assignment?.duty),
        to: foldSpace(after?.assignment?.duty),
      };
      rewordings.set(JSON.stringify(rewording), rewording);
    }
  }
  return { rewordings: [...rewordings.values()], refused };
}

function isRewording({ meanings, before, after }: ChangeCase): boolean {
  return (
    meanings.join() === 'duty-reworded' &&
    !before?.assignment?.runbook === !after?.assignment?.runbook
  );
}

/**
 * Acknowledged terms in today's words: the rewordings of each revision after
 * the one that was looked at, up to the one in force, are followed in order.
 * Where variants were reworded differently, the words of `present` win.
 */
export function inTodaysWords(options: {
  terms: RowTerms;
  present: RowTerms;
  /** Of the row's task. */
  rewordings: EditorialRewording[];
  after: number;
  upTo: number;
}): RowTerms {
  const { terms, present, rewordings, after, upTo } = options;
  const revisions = new Set(
    rewordings
      .map(({ revision }) => revision)
      .filter(revision => revision > after && revision <= upTo)
      .sort((a, b) => a - b),
  );
  let duties = [terms.duty];
  for (const revision of revisions) {
    const here = rewordings.filter(each => each.revision === revision);
    duties = duties.flatMap(duty => {
      const followers = here.filter(({ from }) => from === duty);
      return followers.length > 0 ? followers.map(({ to }) => to) : [duty];
    });
  }
  const duty = duties.includes(present.duty) ? present.duty : duties[0];
  return { ...terms, duty };
}
