import {
  DeclaringConsumer,
  PlatformServicesService,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  CoverageItem,
  MyResponsibilities,
  MyResponsibilitiesItem,
  ServiceCoverage,
  sumStates,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { ResponsibilityService } from '../service';
import { consumptionOfUses } from './consumptionOfUses';
import { addCounts, countStandings } from './counts';
import { JudgedEntity } from './judgeEntity';
import { JudgedRow } from './judgeSlice';

const FIRST_ROWS = 5;
const CONSUMERS_PER_PAGE = 500;
const MAX_CONSUMERS_COUNTED = 5000;

/** Says which of some refs the caller may read. */
export type ReadableFilter = (refs: string[]) => Promise<ReadonlySet<string>>;

/** Where many entities stand, for their teams and for the people of a service. */
export class SliceOverviews {
  readonly #platformServices: PlatformServicesService;
  readonly #responsibilities: ResponsibilityService;

  static create(options: {
    platformServices: PlatformServicesService;
    responsibilities: ResponsibilityService;
  }): SliceOverviews {
    return new SliceOverviews(options);
  }

  private constructor(options: {
    platformServices: PlatformServicesService;
    responsibilities: ResponsibilityService;
  }) {
    this.#platformServices = options.platformServices;
    this.#responsibilities = options.responsibilities;
  }

  /** A page of what falls to some owners. */
  async getMine(options: {
    ownerRefs: string[];
    limit: number;
    cursor?: string;
    readable: ReadableFilter;
  }): Promise<MyResponsibilities> {
    const { readable, ...page } = options;
    const { items, nextCursor } =
      await this.#platformServices.getDeclaringEntities(page);
    const consumers = await keepReadable(items, readable);
    const judged = await this.#judge(consumers);
    return {
      items: consumers.flatMap((consumer, index) =>
        myItems(consumer, judged[index]),
      ),
      ...(nextCursor && { nextCursor }),
    };
  }

  /** A page of the consumers of a service; the first one with all of them by owner. */
  async getCoverage(options: {
    serviceRef: string;
    limit: number;
    cursor?: string;
    readable: ReadableFilter;
  }): Promise<ServiceCoverage> {
    const { readable, ...page } = options;
    const { serviceRef, cursor } = page;
    const { items, nextCursor } =
      await this.#platformServices.getDeclaringEntities(page);
    const consumers = await keepReadable(items, readable);
    const judged = await this.#judge(consumers);
    return {
      serviceRef,
      items: consumers.map((consumer, index) =>
        coverageItem(consumer, judged[index]),
      ),
      ...(cursor === undefined &&
        (await this.#countAll({ serviceRef, readable }))),
      ...(nextCursor && { nextCursor }),
    };
  }

  /** All consumers by owner, unless there are too many. */
  async #countAll(options: {
    serviceRef: string;
    readable: ReadableFilter;
  }): Promise<Pick<ServiceCoverage, 'owners' | 'states'>> {
    const { serviceRef, readable } = options;
    const owners = new Map<
      string,
      NonNullable<ServiceCoverage['owners']>[number]
    >();
    let states = sumStates([]);
    let seen = 0;
    let cursor: string | undefined;
    do {
      const page = await this.#platformServices.getDeclaringEntities({
        serviceRef,
        limit: CONSUMERS_PER_PAGE,
        cursor,
      });
      seen += page.items.length;
      cursor = page.nextCursor;
      if (seen > MAX_CONSUMERS_COUNTED) {
        return {};
      }
      const consumers = await keepReadable(page.items, readable);
      const judged = await this.#judge(consumers);
      consumers.forEach(({ ownerRef = '' }, index) => {
        const rows = countStandings(judged[index].inForce.rows.values());
        const known = owners.get(ownerRef);
        owners.set(ownerRef, {
          ownerRef,
          entities: (known?.entities ?? 0) + 1,
          rows: known ? addCounts(known.rows, rows) : rows,
        });
      });
      states = sumStates([
        states,
        ...judged.flatMap(({ inForce }) => inForce.states),
      ]);
    } while (cursor !== undefined);
    return {
      states,
      owners: [...owners.values()]
        .filter(({ ownerRef }) => ownerRef !== '')
        .sort(
          (a, b) =>
            b.rows.open - a.rows.open || (a.ownerRef < b.ownerRef ? -1 : 1),
        ),
    };
  }

  async #judge(consumers: DeclaringConsumer[]): Promise<JudgedEntity[]> {
    return consumers.length > 0
      ? this.#responsibilities.judgeAll({
          consumptions: consumers.map(consumptionOfUses),
        })
      : [];
  }
}

/** What of the consumers a reader may see: entities and services alike. */
async function keepReadable(
  consumers: DeclaringConsumer[],
  readable: ReadableFilter,
): Promise<DeclaringConsumer[]> {
  const refs = await readable(
    consumers.flatMap(({ entityRef, uses }) => [
      entityRef,
      ...uses.map(({ serviceRef }) => serviceRef),
    ]),
  );
  return consumers
    .filter(({ entityRef }) => refs.has(entityRef))
    .map(consumer => ({
      ...consumer,
      uses: consumer.uses.filter(({ serviceRef }) => refs.has(serviceRef)),
    }));
}

function myItems(
  consumer: DeclaringConsumer,
  judged: JudgedEntity,
): MyResponsibilitiesItem[] {
  const { entityRef, title, ownerRef = '' } = consumer;
  return judged.responsibilities.matrices.map(matrix => {
    const rows = [...judged.inForce.rows.values()].filter(
      ({ row }) => row.serviceRef === matrix.serviceRef,
    );
    return {
      entityRef,
      ...(title && { title }),
      ownerRef,
      serviceRef: matrix.serviceRef,
      serviceTitle: matrix.title,
      rows: countStandings(rows),
      firstRows: firstRows(rows, judged),
    };
  });
}

const URGENCY = ['disputed', 'open', 'excepted', 'acknowledged'];

function firstRows(
  rows: JudgedRow[],
  judged: JudgedEntity,
): MyResponsibilitiesItem['firstRows'] {
  const areas = new Map(
    judged.responsibilities.rows.map(({ id, area }) => [id, area.title]),
  );
  return [...rows]
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.standing.status) - URGENCY.indexOf(b.standing.status),
    )
    .slice(0, FIRST_ROWS)
    .map(({ row, standing }) => ({
      id: row.rowId,
      title: row.title,
      area: areas.get(row.rowId) ?? '',
      involvement: row.terms.involvement,
      status: standing.status,
    }));
}

function coverageItem(
  consumer: DeclaringConsumer,
  judged: JudgedEntity,
): CoverageItem {
  const rows = [...judged.inForce.rows.values()];
  const lastAcknowledgedAt = rows
    .flatMap(({ standing }) => standing.acknowledgement?.at ?? [])
    .sort()
    .at(-1);
  return {
    entityRef: consumer.entityRef,
    ...(consumer.ownerRef && { ownerRef: consumer.ownerRef }),
    rows: countStandings(rows),
    ...(lastAcknowledgedAt && { lastAcknowledgedAt }),
  };
}
