import {
  CAPABILITIES,
  PlatformServiceEntity,
  PlatformServiceSummary,
} from '@plinth/backstage-plugin-platform-services-common';
import { LIFECYCLES, serviceRefOf, serviceTitle } from '../../model';

/** What the visitor has chosen; an empty value chooses everything. */
export interface ServiceSelection {
  text: string;
  persona: string;
  capability: string;
  lifecycle: string;
  /** Only those that the visitor's own teams stand on. */
  mine: boolean;
}

/** The services of one capability, in the order in which they are shown. */
export interface CapabilityGroup {
  capability: string;
  title: string;
  services: PlatformServiceEntity[];
}

/** The services that match a selection, by capability. */
export function selectServices(options: {
  services: PlatformServiceEntity[];
  summaries: Map<string, PlatformServiceSummary>;
  selection: ServiceSelection;
  /** How a capability is called in the visitor's language. */
  titleOf(capability: string): string;
}): CapabilityGroup[] {
  const { services, summaries, selection, titleOf } = options;
  const words = fold(selection.text).split(/\s+/).filter(Boolean);
  const selected = services.filter(service => {
    const { type, lifecycle, personas } = service.spec;
    return (
      (!selection.capability || type === selection.capability) &&
      (!selection.lifecycle || lifecycle === selection.lifecycle) &&
      (!selection.persona ||
        personas?.some(persona => persona === selection.persona)) &&
      (!selection.mine || isMine(service, summaries)) &&
      (words.length === 0 || hasAllWords(service, words, titleOf(type)))
    );
  });
  return groupByCapability(selected, titleOf);
}

/** True when the visitor's own teams stand on the service. */
export function isMine(
  service: PlatformServiceEntity,
  summaries: Map<string, PlatformServiceSummary>,
): boolean {
  return (summaries.get(serviceRefOf(service))?.ownConsumers ?? 0) > 0;
}

/** The capabilities that occur, in the order in which they are shown. */
export function capabilitiesOf(services: PlatformServiceEntity[]): string[] {
  const order = CAPABILITIES.map(capability => capability.id);
  const rank = (capability: string) => {
    const index = order.indexOf(capability);
    return index === -1 ? order.length : index;
  };
  return [...new Set(services.map(service => service.spec.type))].sort(
    (a, b) => rank(a) - rank(b) || a.localeCompare(b),
  );
}

function groupByCapability(
  services: PlatformServiceEntity[],
  titleOf: (capability: string) => string,
): CapabilityGroup[] {
  return capabilitiesOf(services).map(capability => ({
    capability,
    title: titleOf(capability),
    services: services
      .filter(service => service.spec.type === capability)
      .sort(
        (a, b) =>
          LIFECYCLES.indexOf(a.spec.lifecycle) -
            LIFECYCLES.indexOf(b.spec.lifecycle) ||
          serviceTitle(a).localeCompare(serviceTitle(b)),
      ),
  }));
}

function hasAllWords(
  service: PlatformServiceEntity,
  words: string[],
  capability: string,
): boolean {
  const { metadata, spec } = service;
  const text = fold(
    [
      metadata.name,
      metadata.title,
      metadata.description,
      ...(metadata.tags ?? []),
      spec.benefit,
      spec.type,
      capability,
      ...(spec.offerings ?? []).flatMap(offering => [
        offering.name,
        offering.title,
        offering.description,
      ]),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return words.every(word => text.includes(word));
}

/** Lower case, without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
