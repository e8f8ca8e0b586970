import { ComponentType } from 'react';
import {
  ExtensionBoundary,
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';

/**
 * Props of a fact on the card of a platform service.
 *
 * @public
 */
export interface ServiceCardFactProps {
  /** Full ref of the service of this card. */
  serviceRef: string;
  /**
   * Full refs of all services on the screen, sorted: ask once for all of them
   * with a query key made of these, and every card shares the answer.
   */
  serviceRefs: string[];
}

const serviceCardFactComponentDataRef = createExtensionDataRef<
  ComponentType<ServiceCardFactProps>
>().with({ id: 'platform-services.service-card-fact' });

/**
 * A line that another plugin adds to every card of the page of platform
 * services, such as what comes next. It renders nothing when there is nothing
 * to say.
 *
 * @public
 */
export const ServiceCardFactBlueprint = createExtensionBlueprint({
  kind: 'service-card-fact',
  attachTo: { id: 'page:platform-services', input: 'cardFacts' },
  output: [serviceCardFactComponentDataRef],
  dataRefs: { component: serviceCardFactComponentDataRef },
  *factory(
    params: {
      loader: () => Promise<(props: ServiceCardFactProps) => JSX.Element>;
    },
    { node },
  ) {
    yield serviceCardFactComponentDataRef(
      ExtensionBoundary.lazyComponent(node, params.loader),
    );
  },
});
