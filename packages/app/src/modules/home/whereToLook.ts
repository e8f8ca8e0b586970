/** Places in the example company; examples/README.md lists more of them. */
export const whereToLook = `
- [Platform services](/platform-services): what the platform offers.
- [Checkout](/catalog/default/component/checkout), a component: see **Platform**, **Responsibilities** and **Roadmap** on its page.
- [Managed PostgreSQL](/catalog/default/platformservice/managed-postgres), a service with a rich matrix and an eventful roadmap.
- [Red Hat OpenShift Service on AWS](/catalog/default/platformservice/openshift-on-aws), with responsibilities as its vendor publishes them.
- [TLS certificates](/catalog/default/platformservice/tls-certificates), whose matrix has errors and is not taken over.
`;
