import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  PlatformServicesService,
  ReadableRefsService,
  readConsumption,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityService } from '../service';
import { JudgedEntity } from './judgeEntity';
import { ReadableFilter } from './SliceOverviews';

/** Whom a call is about, and who calls. */
export interface EntityCall {
  /** Full ref. */
  entityRef: string;
  credentials: BackstageCredentials;
}

/** An entity as far as a caller may see it. */
export interface VisibleEntity {
  consumption: UnfilteredConsumption;
  judged: JudgedEntity & { etag: string };
}

/** What {@link SliceAccess} needs. */
export interface SliceAccessOptions {
  auth: AuthService;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
  responsibilities: ResponsibilityService;
}

/** Who calls, and what they may see. What may not be read looks like what does not exist. */
export class SliceAccess {
  readonly #options: SliceAccessOptions;

  static create(options: SliceAccessOptions): SliceAccess {
    return new SliceAccess(options);
  }

  private constructor(options: SliceAccessOptions) {
    this.#options = options;
  }

  /** What the caller may see of an entity; decided anew before writes. */
  async read(
    call: EntityCall,
    options: { fresh: boolean } = { fresh: false },
  ): Promise<VisibleEntity> {
    const { platformServices, readableRefs, responsibilities } = this.#options;
    const consumption = await readConsumption(call, {
      platformServices,
      readableRefs: {
        readableRefs: request =>
          readableRefs.readableRefs({ ...request, ...options }),
        readerFor: request =>
          readableRefs.readerFor({ ...request, ...options }),
      },
    });
    return {
      consumption,
      judged: await responsibilities.judge({ consumption }),
    };
  }

  /** Leaves of some refs those that the caller may read. */
  async readableFilter(
    credentials: BackstageCredentials,
  ): Promise<ReadableFilter> {
    const reader = await this.#options.readableRefs.readerFor({ credentials });
    return refs => reader.readable(refs);
  }

  /** Undefined: another backend calls. */
  userRefOf(credentials: BackstageCredentials): string | undefined {
    return this.#options.auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
  }

  /** @throws NotAllowedError when another backend calls */
  requireUser(credentials: BackstageCredentials): string {
    const userRef = this.userRefOf(credentials);
    if (!userRef) {
      throw new NotAllowedError('Only people may do this');
    }
    return userRef;
  }
}
