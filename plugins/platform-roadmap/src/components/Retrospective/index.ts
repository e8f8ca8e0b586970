export { RetrospectiveNotes, hasRetrospective } from './RetrospectiveNotes';
