export { useHasPlatformRole } from '@plinth/backstage-plugin-platform-services-react';
