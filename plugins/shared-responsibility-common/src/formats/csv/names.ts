import { TableField } from './types';

/** Compares texts of tables: case and white space do not count. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('en-US');
}

/** An id out of a title. */
export function toId(title: string, fallback: string): string {
  const id = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  // Documents refuse keys that are not data to JavaScript.
  return ['constructor', 'prototype'].includes(id) ? `${id}-1` : id || fallback;
}

/** The id, or the id with the first number behind it that is free; takes it. */
export function takeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) {
    free = `${id}-${number}`;
  }
  taken.add(free);
  return free;
}

const PARTY_NAMES: Record<string, string[]> = {
  consumer: [
    ...['consumer', 'c', 'customer', 'customers', 'cust', 'client', 'clients'],
    ...['tenant', 'user', 'you', 'subscriber', 'product team', 'app team'],
    ...['application team', 'development team', 'dev team', 'developer'],
    ...['developers', 'cloud customer', 'service consumer', 'your team'],
    ...['cloud service customer', 'cloud consumer', 'service customer', 'csc'],
    ...['workload team', 'application owner', 'app owner', 'customer team'],
  ],
  platform: [
    ...['platform', 'p', 'platform team', 'msp', 'managed service provider'],
    ...['managed provider', 'red hat', 'operator', 'service provider'],
    ...['platform provider', 'platform engineering', 'sre', 'sre team'],
  ],
  provider: [
    ...['provider', 'csp', 'cloud provider', 'cloud service provider', 'cloud'],
    ...['cloud vendor', 'aws', 'amazon', 'amazon web services', 'azure'],
    ...['microsoft', 'microsoft azure', 'google', 'google cloud', 'gcp', 'ibm'],
    ...['ibm cloud', 'oracle', 'oracle cloud', 'oci', 'hyperscaler', 'vendor'],
  ],
};

const PARTY_BY_NAME = new Map(
  Object.entries(PARTY_NAMES).flatMap(([party, names]) =>
    names.map(name => [name, party]),
  ),
);

/** Which party people usually mean by a name; undefined: none that is known. */
export function guessParty(name: string): string | undefined {
  return PARTY_BY_NAME.get(fold(name));
}

/** Whether a name stands for all who share a task. */
export function meansShared(name: string): boolean {
  return ['shared', 's', 'joint', 'both', 'shared responsibility'].includes(
    fold(name),
  );
}

const FIELD_NAMES: Record<TableField, string[]> = {
  task: [
    ...['task', 'tasks', 'task name', 'responsibility', 'responsibilities'],
    ...['item', 'control', 'function', 'process', 'duty', 'duties', 'step'],
    ...['deliverable', 'work item', 'what', 'task / activity', 'operation'],
  ],
  area: [
    ...['area', 'areas', 'category', 'domain', 'resource', 'section', 'group'],
    ...['topic', 'component', 'layer', 'workstream', 'service area', 'service'],
    ...['pillar', 'area of responsibility', 'resource type'],
  ],
  activity: ['activity', 'activities', 'kind of work'],
  variant: [
    ...['variant', 'mode', 'build', 'build variant', 'plan', 'offering'],
    ...['option', 'edition', 'tier', 'service mode', 'self-service mode'],
    ...['model', 'flavour', 'flavor'],
  ],
  phase: ['phase', 'stage', 'lifecycle phase'],
  notes: [
    ...['notes', 'note', 'comment', 'comments', 'remark', 'remarks'],
    ...['description', 'details', 'explanation', 'rationale'],
  ],
  id: ['id', '#', 'no', 'no.', 'nr', 'ref', 'number', 'task id', 'key'],
};

const FIELD_BY_NAME = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
    names.map(name => [name, field as TableField]),
  ),
);

/** What a column usually holds that has this heading. */
export function guessField(heading: string): TableField | undefined {
  return FIELD_BY_NAME.get(fold(heading));
}

const SERVICE_MODELS = new Set([
  ...['on-prem', 'on-premise', 'on-premises', 'on premises', 'onprem'],
  ...['iaas', 'paas', 'saas', 'caas', 'faas', 'dbaas', 'kaas', 'xaas'],
  ...['infrastructure as a service', 'platform as a service'],
  ...['software as a service', 'containers as a service'],
  ...['function as a service', 'functions as a service', 'serverless'],
  ...['private cloud', 'public cloud', 'hosted', 'colocation', 'co-location'],
  ...['self-managed', 'managed', 'fully managed', 'bare metal'],
]);

/** Whether a heading is a way to buy a service, such as IaaS, alone or in brackets. */
export function meansServiceModel(heading: string): boolean {
  const parts = /^(.*?)\s*\(([^)]*)\)$/.exec(fold(heading));
  return (parts ? [parts[1], parts[2]] : [fold(heading)]).some(part =>
    SERVICE_MODELS.has(part),
  );
}

/** Whether a heading says only that its cells name owners. */
export function meansOwner(heading: string): boolean {
  return [
    ...['owner', 'owners', 'who', 'owned by', 'responsible', 'party'],
    ...['responsible party', 'responsible team', 'team'],
  ].includes(fold(heading));
}
