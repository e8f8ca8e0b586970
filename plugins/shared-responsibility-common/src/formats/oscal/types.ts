/**
 * The parts of the OSCAL 1.2 system security plan model that a matrix fills.
 * Names are those of the JSON form of the model.
 *
 * @public
 */
export interface OscalPlan {
  'system-security-plan': {
    uuid: string;
    metadata: OscalMetadata;
    'import-profile': { href: string; remarks?: string };
    'system-characteristics': OscalSystemCharacteristics;
    'system-implementation': OscalSystemImplementation;
    'control-implementation': {
      description: string;
      'implemented-requirements': OscalRequirement[];
    };
    'back-matter'?: {
      resources: Array<{ uuid: string; title: string; description: string }>;
    };
  };
}

/**
 * A name and value in a namespace.
 *
 * @public
 */
export interface OscalProperty {
  name: string;
  ns: string;
  value: string;
  class?: string;
  remarks?: string;
}

/**
 * A link to something outside the document.
 *
 * @public
 */
export interface OscalLink {
  href: string;
  rel: string;
  text?: string;
}

/**
 * Who has a role for the containing object.
 *
 * @public
 */
export interface OscalResponsibleRole {
  'role-id': string;
  'party-uuids': string[];
  remarks?: string;
}

/**
 * The head of a document.
 *
 * @public
 */
export interface OscalMetadata {
  title: string;
  'last-modified': string;
  version: string;
  'oscal-version': string;
  props: OscalProperty[];
  roles: Array<{ id: string; title: string }>;
  parties: Array<{
    uuid: string;
    type: 'organization';
    name: string;
    props?: OscalProperty[];
    links?: OscalLink[];
  }>;
  remarks?: string;
}

/**
 * What the system is.
 *
 * @public
 */
export interface OscalSystemCharacteristics {
  'system-ids': Array<{ id: string; 'identifier-type': string }>;
  'system-name': string;
  description: string;
  'system-information': {
    'information-types': Array<{
      uuid: string;
      title: string;
      description: string;
    }>;
  };
  status: { state: 'other'; remarks: string };
  'authorization-boundary': { description: string };
}

/**
 * What the system is made of, and which systems it stands on.
 *
 * @public
 */
export interface OscalSystemImplementation {
  'leveraged-authorizations'?: Array<{
    uuid: string;
    title: string;
    'party-uuid': string;
    'date-authorized': string;
    remarks: string;
  }>;
  users: Array<{ uuid: string; title: string; 'role-ids': string[] }>;
  components: Array<{
    uuid: string;
    type: 'this-system' | 'system';
    title: string;
    description: string;
    status: { state: 'other'; remarks: string };
    props?: Array<Omit<OscalProperty, 'ns'> & { ns?: string }>;
  }>;
}

/**
 * What is done for one control.
 *
 * @public
 */
export interface OscalRequirement {
  uuid: string;
  'control-id': string;
  props?: OscalProperty[];
  'by-components': OscalByComponent[];
}

/**
 * What one component does for one control.
 *
 * @public
 */
export interface OscalByComponent {
  uuid: string;
  'component-uuid': string;
  description: string;
  props?: OscalProperty[];
  export?: {
    provided?: OscalStatement[];
    responsibilities?: Array<OscalStatement & { 'provided-uuid'?: string }>;
  };
  inherited?: Array<
    Omit<OscalStatement, 'remarks'> & { 'provided-uuid'?: string }
  >;
  satisfied?: Array<OscalStatement & { 'responsibility-uuid': string }>;
}

/**
 * One thing that is provided, inherited, imposed or satisfied.
 *
 * @public
 */
export interface OscalStatement {
  uuid: string;
  description: string;
  props?: OscalProperty[];
  links?: OscalLink[];
  'responsible-roles'?: OscalResponsibleRole[];
  remarks?: string;
}
