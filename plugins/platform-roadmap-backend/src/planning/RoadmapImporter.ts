import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  diffRoadmaps,
  lintRoadmap,
  parseRoadmapValue,
  Roadmap,
  RoadmapImport,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  importRoadmap,
  RoadmapImportFormat,
} from '@plinth/backstage-plugin-platform-roadmap-common/formats';
import { locateFindings } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  AuthorizedDraftService,
  DocumentCall,
  DocumentStore,
  Precondition,
} from '@plinth/backstage-plugin-platform-services-node';
import { RoadmapLintContexts, RoadmapLintContextsOptions } from '../service';

/** What {@link RoadmapImporter} needs. */
export interface RoadmapImporterOptions extends RoadmapLintContextsOptions {
  drafts: AuthorizedDraftService<Roadmap>;
  statuses: StatusSettings;
  store: DocumentStore<Roadmap>;
}

/** Texts that become drafts. Rights are those of the drafts. */
export class RoadmapImporter {
  readonly #options: RoadmapImporterOptions;

  static create(options: RoadmapImporterOptions): RoadmapImporter {
    return new RoadmapImporter(options);
  }

  private constructor(options: RoadmapImporterOptions) {
    this.#options = options;
  }

  /**
   * Reads a text as a roadmap, and makes it the draft unless it is a dry run.
   *
   * @throws InputError when it is to become the draft and cannot be read
   */
  async importText(
    options: DocumentCall & {
      text: string;
      format: RoadmapImportFormat;
      dryRun: boolean;
      precondition: Precondition;
    },
  ): Promise<RoadmapImport> {
    const { serviceRef, text, format, dryRun } = options;
    const { drafts, statuses } = this.#options;
    const { draft, previous } = await drafts.findDraft(options);
    const base =
      (draft &&
        parseRoadmapValue(draft.document as unknown as JsonObject).document) ??
      previous;
    const { roadmap, findings, locate } = importRoadmap({
      ...statuses,
      text,
      format,
      ...(base && { base }),
      service: serviceRef,
      name: parseEntityRef(serviceRef).name,
    });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (!dryRun && (!roadmap || errors.length > 0)) {
      throw new InputError(
        `The text cannot be read as a roadmap: ${errors
          .map(({ message }) => message)
          .join(' ')}`,
      );
    }
    if (!roadmap) {
      return { dryRun, changes: [], findings };
    }
    const lint = lintRoadmap(
      roadmap,
      await RoadmapLintContexts.create(this.#options).load({
        ...options,
        roadmap,
        ...(previous && { previous }),
      }),
    );
    const saved = dryRun
      ? undefined
      : await drafts.saveDraft({ ...options, request: { document: roadmap } });
    return {
      dryRun,
      roadmap,
      changes: diffRoadmaps({
        ...statuses,
        ...(base && { from: base }),
        to: roadmap,
      }),
      findings: [
        ...findings,
        ...locateFindings({ findings: lint.findings, locate }),
      ],
      ...(saved && { draft: saved }),
    };
  }
}
