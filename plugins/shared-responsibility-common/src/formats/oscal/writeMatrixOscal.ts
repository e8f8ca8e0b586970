import { Party, ResponsibilityMatrix } from '../../model/types';
import { variantIds } from '../../model/variants';
import { property, toLine, toMarkup, toToken, uuidOf } from './ids';
import { createPlanContext, PlanContext } from './planContext';
import { planLosses } from './planLosses';
import { requirementsOf } from './requirements';
import {
  OscalMetadata,
  OscalPlan,
  OscalProperty,
  OscalSystemImplementation,
} from './types';

/** The version of OSCAL that is written. */
const OSCAL_VERSION = '1.2.0';

const STATUS = {
  state: 'other' as const,
  remarks: 'A responsibility matrix does not say.',
};

/**
 * Options of {@link writeMatrixOscal}.
 *
 * @public
 */
export interface WriteMatrixOscalOptions {
  matrix: ResponsibilityMatrix;
  /** A plan is of one variant; default: the default one. */
  variant?: string;
  /** Number of the revision; it becomes the version of the plan. */
  revision?: number;
  /** ISO 8601 instant; default: now. */
  lastModified?: string;
  /** Matrices of services below, to inherit from by UUID. */
  leveraged?: ResponsibilityMatrix[];
}

/**
 * A matrix as an OSCAL document.
 *
 * @public
 */
export interface WrittenOscal {
  plan: OscalPlan;
  /** What OSCAL cannot carry, or asks for and a matrix does not know, a sentence each. */
  losses: string[];
}

/**
 * Writes a matrix as an OSCAL 1.2 system security plan of the service. Where
 * each part comes from, in the model of NIST (system security plan and metadata,
 * https://pages.nist.gov/OSCAL/learn/concepts/layer/implementation/ssp/ and
 * https://pages.nist.gov/OSCAL/learn/tutorials/implementation/leveraged-authorization/):
 *
 * - `metadata.roles` and `parties`: the parties of the matrix, seat and who
 *   sits in it.
 * - `implemented-requirements[].control-id`: `controls` of tasks without the
 *   catalog's name. The model hangs everything on a control, so that a task
 *   without one stands under an id of its own.
 * - `export.provided[]` ("a capability which may be inherited by a leveraging
 *   system"): a task for which a party on this side of the customer has R or A.
 * - `export.responsibilities[]` ("a control implementation responsibility
 *   imposed on a leveraging system"): a task for which the consumer has R or A;
 *   with `provided-uuid` when it is shared.
 * - `satisfied[]` ("how this system satisfies a responsibility imposed by a
 *   leveraged system"): a task that `discharges` a duty and is not the
 *   consumer's alone; `responsibility-uuid` is that of the duty below.
 * - `inherited[]` ("a control implementation inherited by a leveraging
 *   system"): what an external party has R or A for; and, when the matrix below
 *   is given, what is provided there with the duty, by `provided-uuid`.
 * - `leveraged-authorizations[]` ("another authorized system from which this
 *   system inherits capabilities"): external parties that do something, and
 *   services in `discharges`; their components carry the property
 *   `leveraged-authorization-uuid`.
 * - `props` in the namespace {@link OSCAL_NAMESPACE}: letters of each party
 *   (`involvement`, class: the party), task, area, and what else OSCAL has no
 *   field for ("a name/value pair qualified by a namespace").
 * - `uuid`: version 5, "consistently used to identify the same subject across
 *   revisions of the document".
 *
 * @public
 */
export function writeMatrixOscal(
  options: WriteMatrixOscalOptions,
): WrittenOscal {
  const { matrix, revision } = options;
  const ids = variantIds(matrix);
  const context = createPlanContext({
    matrix,
    variant: ids.find(id => id === options.variant) ?? ids[0],
    leveraged: options.leveraged ?? [],
    lastModified: new Date(options.lastModified ?? Date.now()).toISOString(),
  });
  const { service, variant } = context;
  const title = matrix.metadata.title ?? matrix.metadata.name;
  const baseline = uuidOf('baseline', service);
  return {
    losses: planLosses(context),
    plan: {
      'system-security-plan': {
        uuid: uuidOf('plan', service, variant),
        metadata: metadataOf(context, revision),
        'import-profile': { href: `#${baseline}` },
        'system-characteristics': {
          'system-ids': [
            { id: toLine(service), 'identifier-type': 'urn:plinth:entity-ref' },
          ],
          'system-name': toLine(title),
          description: toMarkup(matrix.metadata.description ?? title),
          'system-information': {
            'information-types': [
              {
                uuid: uuidOf('information', service),
                title: 'Not described',
                description:
                  'A responsibility matrix does not say which information the system holds.',
              },
            ],
          },
          status: STATUS,
          'authorization-boundary': {
            description: `What the parties below the customer do for ${toMarkup(
              title,
            )}.`,
          },
        },
        'system-implementation': implementationOf(context),
        'control-implementation': {
          description: 'Who does what, from a responsibility matrix.',
          'implemented-requirements': requirementsOf(context),
        },
        'back-matter': {
          resources: [
            {
              uuid: baseline,
              title: 'No baseline',
              description:
                'A responsibility matrix names single controls and no profile. The property `control` of a requirement names catalog and control.',
            },
          ],
        },
      },
    },
  };
}

function metadataOf(
  context: PlanContext,
  revision: number | undefined,
): OscalMetadata {
  const { matrix, service, variant, parties, leveraged } = context;
  const { metadata, spec } = matrix;
  return {
    title: toMarkup(`Responsibilities of ${metadata.title ?? metadata.name}`),
    'last-modified': context.lastModified,
    version: revision === undefined ? 'unnumbered' : String(revision),
    'oscal-version': OSCAL_VERSION,
    props: [
      property({ name: 'service', value: service }),
      property({ name: 'scheme', value: spec.scheme }),
      property({ name: 'variant', value: variant }),
      ...(spec.effectiveFrom
        ? [property({ name: 'effective-from', value: spec.effectiveFrom })]
        : []),
    ],
    roles: parties.map(({ id, title }) => ({
      id: toToken(id),
      title: toMarkup(title),
    })),
    parties: [
      ...parties.map(party => ({
        uuid: uuidOf('party', service, party.id),
        type: 'organization' as const,
        name: toLine(party.title),
        props: seatProperties(party),
        ...(party.contact && {
          links: [{ href: party.contact, rel: 'contact' }],
        }),
      })),
      ...leveraged
        .filter(system => system.kind === 'service')
        .map(system => ({
          uuid: system.partyUuid,
          type: 'organization' as const,
          name: toLine(system.title),
        })),
    ],
    ...(spec.change && { remarks: toMarkup(spec.change.message) }),
  };
}

/** Which seat a party has, and who sits there. */
function seatProperties(party: Party): OscalProperty[] {
  return [
    property({ name: 'party', value: party.id }),
    ...(party.group ? [property({ name: 'group', value: party.group })] : []),
    ...(party.resolve
      ? [property({ name: 'resolve', value: party.resolve })]
      : []),
    ...(party.external ? [property({ name: 'external', value: 'true' })] : []),
  ];
}

function implementationOf(context: PlanContext): OscalSystemImplementation {
  const { matrix, service, parties, leveraged } = context;
  const title = toMarkup(matrix.metadata.title ?? matrix.metadata.name);
  return {
    ...(leveraged.length > 0 && {
      'leveraged-authorizations': leveraged.map(system => ({
        uuid: system.authorizationUuid,
        title: toMarkup(system.title),
        'party-uuid': system.partyUuid,
        'date-authorized':
          matrix.spec.effectiveFrom ?? context.lastModified.slice(0, 10),
        remarks:
          'The date is that of the matrix: a responsibility matrix does not say when a system was authorized.',
      })),
    }),
    users: parties.map(party => ({
      uuid: uuidOf('user', service, party.id),
      title: toMarkup(party.title),
      'role-ids': [toToken(party.id)],
    })),
    components: [
      {
        uuid: uuidOf('component', service),
        type: 'this-system' as const,
        title,
        description: title,
        status: STATUS,
      },
      ...leveraged.map(system => ({
        uuid: system.componentUuid,
        type: 'system' as const,
        title: toMarkup(system.title),
        description: `What ${title} stands on.`,
        status: STATUS,
        props: [
          {
            name: 'leveraged-authorization-uuid',
            value: system.authorizationUuid,
          },
          { name: 'implementation-point', value: 'external' },
        ],
      })),
    ],
  };
}
