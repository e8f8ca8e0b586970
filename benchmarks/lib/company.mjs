/**
 * The generated company: who is there, what stands on what, what the documents
 * say. Everything follows from a number, so that every run has the same.
 */

/** Tasks of a matrix. */
export const TASKS = 40;
/** Items of a roadmap. */
export const ITEMS = 25;
/** Services that a component stands on: 320 rows, 200 items. */
export const SERVICES_PER_COMPONENT = 8;

const TEAMS = 300;
const GROUPS_PER_USER = 25;
const AREAS = ['access', 'backup', 'network', 'operation'];

const number = (index, digits) => String(index).padStart(digits, '0');

export const serviceName = index => `service-${number(index, 4)}`;
export const componentName = index => `component-${number(index, 6)}`;
export const userName = index => `user-${number(index % TEAMS, 4)}`;
export const teamName = index => `team-${number(index % TEAMS, 4)}`;

/** The service whose matrix is edited in the browser and reaches many. */
export const BUSY_SERVICE = 'busy-service';
/** One like it on which nobody stands. */
export const IDLE_SERVICE = 'idle-service';
/** Product owner of both. */
export const PUBLISHER = 'publisher';

/** 25 groups; among them the team of the component with the user's number. */
export function groupsOfUser(name) {
  if (name === PUBLISHER) {
    return ['group:default/platform'];
  }
  const index = Number(name.replace(/\D/g, ''));
  return Array.from(
    { length: GROUPS_PER_USER },
    (_, offset) => `group:default/${teamName(index + offset)}`,
  );
}

/** Of the services with these numbers, spread evenly. */
export function servicesOfComponent({ index, services, count }) {
  const stride = Math.max(1, Math.floor(services / count));
  return Array.from(
    { length: Math.min(count, services) },
    (_, step) => (index + step * stride) % services,
  );
}

/** A group of people. */
export function groupEntity(name) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [],
  };
}

export const groupEntities = () => [
  groupEntity('platform'),
  ...Array.from({ length: TEAMS }, (_, index) => groupEntity(teamName(index))),
];

/** A component that declares the services of the names. */
export function componentEntity({ index, serviceNames }) {
  const owner = `group:default/${teamName(index)}`;
  const dependsOn = serviceNames.map(name => `platformservice:default/${name}`);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: componentName(index),
      namespace: 'default',
      title: `Component ${index}`,
      description: 'One of the components of the generated company.',
      tags: ['java', 'generated'],
      annotations: {
        'backstage.io/managed-by-location': 'url:https://example.com/c.yaml',
        'backstage.io/managed-by-origin-location':
          'url:https://example.com/c.yaml',
        'backstage.io/source-location': 'url:https://example.com/',
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner, dependsOn },
    relations: [
      { type: 'ownedBy', targetRef: owner },
      ...dependsOn.map(targetRef => ({ type: 'dependsOn', targetRef })),
    ],
  };
}

/**
 * A platform service.
 *
 * @param folder - where its documents lie; absent: they are in the database
 */
export function serviceEntity({ name, folder }) {
  const location = folder && `file:${folder}/catalog-info.yaml`;
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: {
      name,
      namespace: 'default',
      title: `Service ${name}`,
      annotations: location && {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        'plinth/responsibility-matrix': './responsibility.yaml',
        'plinth/roadmap': './roadmap.yaml',
      },
    },
    spec: {
      type: 'database',
      lifecycle: 'production',
      owner: 'group:default/platform',
      productOwner: `user:default/${PUBLISHER}`,
      operatedBy: ['group:default/platform'],
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
  };
}

const platformDuty = (index, version) => ({
  involvement: 'RA',
  duty: `Do step ${index} every night, look at the result and tell the team what was found (edition ${version}).`,
});

const consumerDuty = (index, version) => ({
  involvement: 'RA',
  duty: `Do step ${index} before each release and keep the record of it (edition ${version}).`,
  due: 'P90D',
  runbook: `https://docs.example.com/runbooks/step-${index}`,
});

function task(index, version) {
  const isOurs = index % 3 === 0;
  return {
    id: `step-${index}`,
    title: `Step ${index} of running the service`,
    area: AREAS[index % AREAS.length],
    phase: 'operate',
    canonical: `operation.step-${index}`,
    assignments: isOurs
      ? { platform: 'C', consumer: consumerDuty(index, version) }
      : {
          provider: 'I',
          platform: platformDuty(index, version),
          consumer: 'I',
        },
    ...(index % 4 === 1 && {
      overrides: [
        {
          variant: 'self-service',
          assignments: {
            platform: 'C',
            consumer: consumerDuty(index, version),
          },
        },
      ],
    }),
  };
}

/** A matrix; another version changes the duty of every row. */
export function matrixDocument({ name, tasks = TASKS, version = 1 }) {
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'ResponsibilityMatrix',
    metadata: { name, title: `Service ${name}` },
    spec: {
      service: `platformservice:default/${name}`,
      scheme: 'raci',
      change: { message: `Edition ${version}` },
      parties: [
        {
          id: 'provider',
          title: 'Cloud provider',
          external: true,
          contact: 'https://example.com/',
        },
        { id: 'platform', title: 'Platform', group: 'group:default/platform' },
        { id: 'consumer', title: 'Product team', resolve: 'component-owner' },
      ],
      areas: AREAS.map(id => ({ id, title: `Area ${id}` })),
      variants: [{ id: 'standard', default: true }, { id: 'self-service' }],
      tasks: Array.from({ length: tasks }, (_, index) => task(index, version)),
    },
  };
}

function day(offset) {
  const date = new Date();
  date.setUTCDate(date.getUTCDate() + offset);
  return date.toISOString().slice(0, 10);
}

const statuses = ['not-started', 'in-progress', 'done'];

function item(index) {
  return {
    key: `item-${index}`,
    project: `Improvement ${index} of the service`,
    stakeholders: [
      { ref: `group:default/${teamName(index)}`, kind: 'user' },
      { name: 'Audit', kind: 'customer' },
    ],
    goal: `Save every team an hour a week, number ${index}.`,
    type: 'feature',
    target: { date: day(30).slice(0, 7), resolution: 'month' },
    deliverables: ['first', 'second'].map((part, step) => ({
      key: `${part}-${index}`,
      text: `The ${part} part of improvement ${index}`,
      status: statuses[(index + step) % statuses.length],
    })),
  };
}

/** A roadmap around today. */
export function roadmapDocument({ name, items = ITEMS }) {
  const all = Array.from({ length: items }, (_, index) => item(index));
  const committed = Math.ceil(items * 0.6);
  const uncommitted = Math.ceil(items * 0.2);
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'Roadmap',
    metadata: { name },
    spec: {
      service: `platformservice:default/${name}`,
      reviewEvery: 'P7D',
      change: { message: 'Plan of the interval' },
      intervals: [
        {
          name: 'now',
          start: day(-20),
          end: day(21),
          state: 'active',
          reviewedOn: day(-2),
          committed: all.slice(0, committed),
          uncommitted: all.slice(committed, committed + uncommitted),
        },
      ],
      next: all.slice(committed + uncommitted),
    },
  };
}
