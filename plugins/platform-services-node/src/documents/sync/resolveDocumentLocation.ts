import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { dirname, isAbsolute, posix } from 'node:path';
import { DocumentRefusedError } from './errors';
import { resolveDocumentUrl } from './resolveDocumentUrl';

/**
 * Where the document of a platform service lies.
 *
 * @public
 */
export type DocumentLocation =
  | {
      type: 'url';
      /** To be read with Backstage's URL reader. */
      url: string;
      /** Where a person edits the file. */
      editUrl?: string;
    }
  | {
      type: 'file';
      /** Absolute path of the folder of the service's own file. */
      directory: string;
      /** Path of the document below it, with forward slashes. */
      path: string;
    };

/** What {@link resolveDocumentLocation} needs. */
export interface ResolveDocumentLocationOptions {
  entity: Entity;
  /** The annotation that points at the document. */
  annotation: string;
  integrations: ScmIntegrationRegistry;
  /** Whether files of this machine may be read at all. */
  filesEnabled: boolean;
}

const MAX_LENGTH = 1_000;

/**
 * Resolves the annotation of an entity against the place that the catalog
 * itself recorded for it. `backstage.io/source-location` plays no part: the
 * author of an entity can set it to anything.
 *
 * @throws DocumentRefusedError when the place may not be read, saying what would be right
 */
export function resolveDocumentLocation(
  options: ResolveDocumentLocationOptions,
): DocumentLocation {
  const { entity, annotation, integrations } = options;
  const value = readAnnotation({ entity, annotation });
  const base = readManagedByLocation(entity);
  const refuse = (reason: string): never => {
    throw new DocumentRefusedError(
      `${annotation} is "${value}": ${reason} Write the path of a file relative to the file of the service, such as ./${exampleOf(
        annotation,
      )}.`,
    );
  };

  if (base.type === 'file') {
    if (!options.filesEnabled) {
      throw new DocumentRefusedError(
        `${annotation} is "${value}", and the service comes from a file of the backend's machine. Reading documents from files is off; plinth.documents.file.enabled turns it on. In production, register the service from its repository instead.`,
      );
    }
    return {
      type: 'file',
      directory: dirname(base.target),
      path: resolveFilePath({ value, refuse }),
    };
  }
  return {
    type: 'url',
    ...resolveDocumentUrl({ value, base: base.target, integrations, refuse }),
  };
}

function readAnnotation(options: {
  entity: Entity;
  annotation: string;
}): string {
  const { entity, annotation } = options;
  const value = entity.metadata.annotations?.[annotation]?.trim();
  if (!value) {
    throw new DocumentRefusedError(
      `The service has no annotation ${annotation}. It says where the document lies, such as ./${exampleOf(
        annotation,
      )}.`,
    );
  }
  if (value.length > MAX_LENGTH || /[\p{Cc}\\]/u.test(value)) {
    throw new DocumentRefusedError(
      `${annotation} is longer than ${MAX_LENGTH} characters, or contains a backslash or a control character. Write a path with forward slashes, such as ./${exampleOf(
        annotation,
      )}.`,
    );
  }
  return value;
}

function readManagedByLocation(entity: Entity): {
  type: 'url' | 'file';
  target: string;
} {
  const annotations = entity.metadata.annotations ?? {};
  const location = parse(annotations[ANNOTATION_LOCATION]);
  const origin = parse(annotations[ANNOTATION_ORIGIN_LOCATION]) ?? location;
  if (location?.type === 'url') {
    return { type: 'url', target: location.target };
  }
  if (location?.type !== 'file') {
    throw new DocumentRefusedError(
      `The service has no file of its own beside which a document could lie: the catalog has it from "${
        location?.type ?? 'nowhere'
      }". Register it from a repository.`,
    );
  }
  if (origin?.type !== 'file' || !isAbsolute(location.target)) {
    throw new DocumentRefusedError(
      'The file of the service was registered from somewhere else than the machine of the backend, so files of that machine may not be read for it. Register the service from its repository.',
    );
  }
  return { type: 'file', target: location.target };
}

function parse(ref: string | undefined) {
  try {
    return ref ? parseLocationRef(ref) : undefined;
  } catch {
    return undefined;
  }
}

function resolveFilePath(options: {
  value: string;
  refuse: (reason: string) => never;
}): string {
  const { value, refuse } = options;
  const path = value.replace(/^file:/, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(path)?.[1];
  if (scheme) {
    return refuse(
      `the service comes from a file, so its documents do too; "${scheme}:" cannot be read for it.`,
    );
  }
  if (path.startsWith('/')) {
    return refuse('an absolute path.');
  }
  const normalized = posix.normalize(path);
  if (normalized === '..' || normalized.startsWith('../')) {
    return refuse('it leads out of the folder of the service.');
  }
  if (normalized === '.' || normalized.endsWith('/')) {
    return refuse('a folder, not a file.');
  }
  return normalized;
}

/** `plinth/roadmap` -> `roadmap.yaml` */
function exampleOf(annotation: string): string {
  return `${annotation.split('/').pop()}.yaml`;
}
