import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PartConflict,
  Side,
  Versions,
} from '@plinth/backstage-plugin-platform-services-react';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useScopeTitle } from '../details';
import { Difference, DraftPart, differences, scopeOf } from '../model';
import { useFieldWords } from './useFieldWords';
import { titleIn } from './usePartTitle';

/** Props of {@link PartSummary}. */
export interface PartSummaryProps {
  conflict: PartConflict<DraftPart>;
  /** Whose version is shown. */
  side: Side;
  versions: Pick<Versions<ResponsibilityMatrix>, Side>;
}

/** What one side says where the two differ in a part of a draft, a line for each field. */
export function PartSummary(props: PartSummaryProps) {
  const { conflict, side, versions } = props;
  const { mine, theirs } = conflict;
  const part = conflict[side];
  const lineOf = useLine(props);
  const lines =
    part?.kind === 'order'
      ? part.content
          .filter((_, place) => nameAt(mine, place) !== nameAt(theirs, place))
          .map(name => titleIn(versions[side], part.list, name))
      : differences(mine?.content, theirs?.content)
          .filter(({ path }) => !isInTitle(path))
          .map(lineOf);
  return (
    <>
      {[...new Set(lines)].map(line => (
        <Typography key={line} variant="body2">
          {line}
        </Typography>
      ))}
    </>
  );
}

/** Puts a difference into words, as the side that is shown has it. */
function useLine(props: PartSummaryProps): (difference: Difference) => string {
  const { conflict, side, versions } = props;
  const part = conflict[side];
  const matrix = versions[side];
  const otherMatrix = versions[side === 'mine' ? 'theirs' : 'mine'];
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { labels, values } = useFieldWords([otherMatrix, matrix]);
  const scopeTitle = useScopeTitle(matrix);

  const scopeAt = (index: string, place: ResponsibilityMatrix) => {
    const task = place.spec.tasks.find(
      ({ id }) => part?.kind === 'item' && id === part.name,
    );
    const override = task?.overrides?.[Number(index)];
    return override && scopeTitle(scopeOf(override));
  };
  const labelsOf = ([key, id, ...rest]: string[]): string[] => {
    if (key === undefined) {
      return [];
    }
    if (key === 'overrides' && id !== undefined && !isScope(rest)) {
      const scope = scopeAt(id, matrix) ?? scopeAt(id, otherMatrix);
      return [scope ?? labels.overrides, ...labelsOf(rest)];
    }
    if (key === 'assignments' && id !== undefined) {
      return [titleIn(matrix, 'parties', id), ...labelsOf(rest)];
    }
    return key === 'involvement' ? [] : [labels[key] ?? key];
  };
  const valueOf = (difference: Difference): string => {
    const { path, [side]: text } = difference;
    const [list, index, ...rest] = path;
    const key = path.at(-1) ?? (part?.kind === 'field' ? part.name : '');
    if (list === 'overrides' && isScope(rest)) {
      return scopeAt(index, matrix) ?? t('editor.notShared');
    }
    if (key === 'involvement') {
      const inherits = text === undefined && list === 'overrides';
      return text || t(inherits ? 'editor.asDefault' : 'table.none');
    }
    return values[key]?.[text ?? ''] ?? (text || t('editor.notShared'));
  };

  return difference =>
    [labelsOf(difference.path).join(', '), valueOf(difference)]
      .filter(text => text !== '')
      .join(': ');
}

function nameAt(part: DraftPart | undefined, place: number) {
  return part?.kind === 'order' ? part.content[place] : undefined;
}

/** Whether it is what an override is about, and not what it changes. */
function isScope([key]: string[]): boolean {
  return key === 'variant' || key === 'when';
}

function isInTitle(path: string[]): boolean {
  return path.length === 1 && (path[0] === 'id' || path[0] === 'rule');
}
