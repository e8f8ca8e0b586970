/** Places in the example company; examples/README.md lists them all. */
export const whereToLook = `
- [Platform services](/platform-services): what the platform offers, by capability.
- [Checkout](/catalog/default/component/checkout), a component that stands on eight of them: see **Platform**, **Responsibilities** and **Roadmap** on its page.
- [Order service](/catalog/default/component/order-service), which stands on twelve, and on one of them twice.
- [Search indexer](/catalog/default/component/search-indexer), which reaches a service through another team's database.
- [Managed PostgreSQL](/catalog/default/platformservice/managed-postgres), a service with a rich matrix and an eventful roadmap.
- [Red Hat OpenShift Service on AWS](/catalog/default/platformservice/openshift-on-aws), with responsibilities as its vendor publishes them.
- [TLS certificates](/catalog/default/platformservice/tls-certificates), whose matrix has errors and is therefore not taken over.
`;
