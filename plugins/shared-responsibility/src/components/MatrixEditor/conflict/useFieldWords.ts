import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';

/** The words for fields of a document. */
export interface FieldWords {
  /** What a field is called, by its key. */
  labels: Record<string, string>;
  /** What a value of a field is called, by the field's key. */
  values: Record<string, Record<string, string>>;
}

/**
 * How the editor calls the fields of a document and their values; of the latter
 * those that are not written by hand.
 *
 * @param matrices - where titles of areas and activities are found, the last
 * one first
 */
export function useFieldWords(matrices: ResponsibilityMatrix[]): FieldWords {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const titles = (list: 'areas' | 'activities') =>
    Object.fromEntries(
      matrices.flatMap(({ spec }) =>
        (spec[list] ?? []).map(({ id, title }) => [id, title]),
      ),
    );
  const seat = t('editor.seat');
  return {
    labels: {
      title: t('editor.title'),
      description: t('editor.description'),
      scheme: t('editor.scheme'),
      source: t('editor.source'),
      url: t('service.originalLink'),
      review: t('editor.review'),
      last: t('editor.reviewLast'),
      every: t('editor.reviewEvery'),
      by: t('editor.reviewBy'),
      area: t('filter.area'),
      activity: t('editor.activity'),
      phase: t('editor.phase'),
      canonical: t('editor.canonical'),
      sharing: t('editor.sharing'),
      state: t('editor.state'),
      reason: t('editor.reason'),
      decidedBy: t('editor.decidedBy'),
      decidedUntil: t('editor.decidedUntil'),
      controls: t('editor.controls'),
      discharges: t('editor.discharges'),
      service: t('filter.service'),
      task: t('table.task'),
      duty: t('editor.duty'),
      runbook: t('details.runbook'),
      due: t('editor.due'),
      marks: t('editor.footnotes'),
      overrides: t('editor.overrides'),
      note: t('editor.note'),
      group: t('editor.group'),
      contact: t('editor.contact'),
      external: seat,
      resolve: seat,
      path: t('editor.factPath'),
      default: t('editor.scopeDefault'),
      until: t('suppress.until'),
    },
    values: {
      area: titles('areas'),
      activity: titles('activities'),
      scheme: {
        raci: t('editor.scheme.raci'),
        'raci-implied-r': t('editor.scheme.raci-implied-r'),
        rasci: t('editor.scheme.rasci'),
        rci: t('editor.scheme.rci'),
        owner: t('editor.scheme.owner'),
      },
      source: {
        own: t('editor.source.own'),
        published: t('editor.source.published'),
      },
      phase: {
        request: t('editor.phase.request'),
        provision: t('editor.phase.provision'),
        operate: t('editor.phase.operate'),
        change: t('editor.phase.change'),
        exit: t('editor.phase.exit'),
      },
      sharing: {
        dependent: t('editor.sharingDependent'),
        independent: t('editor.sharingIndependent'),
      },
      state: {
        assigned: t('editor.stateAssigned'),
        notApplicable: t('table.notApplicable'),
        undecided: t('table.undecided'),
      },
      external: { true: t('editor.seatExternal') },
      resolve: { 'component-owner': t('editor.seatOwner') },
    },
  };
}
