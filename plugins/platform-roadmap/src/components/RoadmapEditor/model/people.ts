import { Stakeholder } from '@plinth/backstage-plugin-platform-roadmap-common';

const PERSON_REF = /^(group|user):([\w.-]+\/)?[\w.-]+$/i;

/** Tells a reference such as `group:default/payments` from a mere name. */
function isPersonRef(text: string): boolean {
  return PERSON_REF.test(text);
}

/** A stakeholder by what was typed: a reference, or the name of somebody outside the catalog. */
export function stakeholderOf(
  text: string,
  kind: Stakeholder['kind'],
): Stakeholder {
  return isPersonRef(text) ? { ref: text, kind } : { name: text, kind };
}
