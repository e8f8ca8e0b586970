import {
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { JsonValue } from '@backstage/types';
import {
  isPlatformServiceEntity,
  parsePlatformServiceUses,
  PlatformServiceEntity,
  REFERENCE_FIELDS,
  referencesOf,
  validatePlatformService,
} from '@plinth/backstage-plugin-platform-services-common';

/**
 * Adds the kind `PlatformService` to the catalog, and `spec.platformServices`
 * to components, resources and systems. An entity with something wrong in it is
 * refused with all that is wrong; the catalog keeps its last good state.
 *
 * @public
 */
export class PlatformServiceProcessor implements CatalogProcessor {
  readonly #inverseRelations: boolean;

  /**
   * @param options - `inverseRelations`: whether `spec.platformServices` also
   * makes a relation from the service back to each consumer. Default false: a
   * widely used service grows very large with it.
   */
  constructor(options: { inverseRelations?: boolean } = {}) {
    this.#inverseRelations = options.inverseRelations ?? false;
  }

  getProcessorName(): string {
    return 'PlatformServiceProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    const isPlatformService = claimsToBePlatformService(entity);
    const findings = isPlatformService
      ? validatePlatformService({ entity: entity as unknown as JsonValue })
      : parsePlatformServiceUses({ entity }).findings;
    if (findings.length > 0) {
      throw new InputError(
        `${stringifyEntityRef(entity)} is not valid. ${findings
          .map(finding => finding.message)
          .join(' ')}`,
      );
    }
    return isPlatformService;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (isPlatformServiceEntity(entity)) {
      emitReferences(entity, emit);
    } else {
      this.#emitUses(entity, emit);
    }
    return entity;
  }

  #emitUses(entity: Entity, emit: CatalogProcessorEmit): void {
    const consumer = getCompoundEntityRef(entity);
    const { uses } = parsePlatformServiceUses({ entity });
    for (const serviceRef of new Set(uses.map(use => use.serviceRef))) {
      const service = parseEntityRef(serviceRef);
      emit(relation(consumer, RELATION_DEPENDS_ON, service));
      if (this.#inverseRelations) {
        emit(relation(service, RELATION_DEPENDENCY_OF, consumer));
      }
    }
  }
}

/** Of our kind, even where the version is not: that error is ours to explain. */
function claimsToBePlatformService(entity: Entity): boolean {
  return (
    entity.kind === 'PlatformService' &&
    /^(plinth|backstage\.io)\//.test(entity.apiVersion)
  );
}

function emitReferences(
  entity: PlatformServiceEntity,
  emit: CatalogProcessorEmit,
): void {
  const service = getCompoundEntityRef(entity);
  for (const field of REFERENCE_FIELDS) {
    if (field.relation) {
      const { type, inverse } = field.relation;
      for (const target of referencesOf({ entity, field })) {
        emit(relation(service, type, target));
        emit(relation(target, inverse, service));
      }
    }
  }
}

function relation(
  source: CompoundEntityRef,
  type: string,
  target: CompoundEntityRef,
) {
  return processingResult.relation({ source, type, target });
}
