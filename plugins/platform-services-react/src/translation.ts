import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { capabilityMessages } from './translations/capabilityMessages';
import { editingMessages } from './translations/editingMessages';

const messages = {
  'lifecycle.experimental': 'experimental',
  'lifecycle.production': 'production',
  'lifecycle.deprecated': 'deprecated',
  'lifecycle.retired': 'retired',
  'severity.error': 'Error',
  'severity.warning': 'Warning',
  'empty.paste': 'Paste this:',
  'empty.copy': 'Copy',
  'empty.copied': 'Copied to the clipboard',
  'empty.clearFilters': 'Clear filters',
  'empty.nothingFound': 'Nothing matches these filters',
  'empty.nothingFoundText': 'There is more here: the filters hide it.',
  'failed.retry': 'Try again',
  'failed.details': 'For support: {{details}}',
  'failed.notAllowed.why': 'You may not read this, or it does not exist.',
  'failed.notAllowed.what':
    'Ask the owner to give you access, or check the name.',
  'failed.signedOut.why': 'You are no longer signed in.',
  'failed.signedOut.what': 'Reload the page and sign in again.',
  'failed.badRequest.why':
    'The server did not accept the question: {{message}}',
  'failed.badRequest.what':
    'Go back to a view without filters. If it happens again, tell the administrators.',
  'failed.server.why': 'The server could not answer: {{message}}',
  'failed.server.what':
    'Wait a moment and try again. If it happens again, tell the administrators.',
  'failed.network.why': 'The server could not be reached: {{message}}',
  'failed.network.what': 'Check your connection and try again.',
  'reason.answeredBy': 'via {{via}}, answered by {{owner}}',
  'reason.via': 'via {{via}}',
  'search.clear': 'Clear the search',
  loading: 'Loading',
  'source.git': 'Source: {{link}}',
  'source.gitFile': 'a file in Git',
  'source.database': 'Edited here',
  'source.edit': 'Edit in Git',
  'source.read': 'read {{time}}',
  'source.neverRead': 'not read yet',
  'source.revision': 'revision {{number}}, published {{time}}',
  'source.revisionBy': 'revision {{number}}, published {{time}} by {{by}}',
  'source.message': '“{{message}}”',
  'sync.rejected.title':
    'The newest file was not taken over because of errors in it.',
  'sync.rejected.next': 'Mend the findings below and it will be read again.',
  'sync.refused.title': 'The file may not be read.',
  'sync.refused.next':
    'Point the annotation at a file beside the catalog file.',
  'sync.failed.title': 'The file could not be read this time.',
  'sync.failed.next': 'It will be tried again by itself.',
  'sync.shown.revision': 'What you see is the last good revision.',
  'sync.shown.nothing': 'There is nothing to see: no file was taken over yet.',
  'syncButton.read': 'Read the file now',
  'syncButton.reading': 'Reading the file…',
  'syncButton.done': 'The file was read.',
  'syncButton.failed': 'The file was not read: {{message}}',
  'sync.at': 'Tried {{time}}.',
  'former.title': 'Is this the service that had this name before?',
  'former.text':
    'Another entry in the catalog had this name. Its document is hidden since {{day}}: revision {{number}}, published {{published}}, “{{message}}”.',
  'former.next':
    'If it is the same service, its history and what teams have said about it come back; what was published or written since then becomes the next revision or the draft. If it is not, do nothing: it is deleted 90 days after it was hidden.',
  'former.confirm': 'Yes, bring its history back',
  'former.confirming': 'Bringing it back…',
  'former.failed': 'Nothing was changed: {{message}}',
  'findings.title_one': '{{count}} finding',
  'findings.title_other': '{{count}} findings',
  'findings.errors_one': '{{count}} error',
  'findings.errors_other': '{{count}} errors',
  'findings.warnings_one': '{{count}} warning',
  'findings.warnings_other': '{{count}} warnings',
  'findings.position': 'line {{line}}, column {{column}}',
  'findings.line': 'line {{line}}',
  ...capabilityMessages,
  ...editingMessages,
} as const;

/**
 * All texts of what the frontends of the suite share.
 *
 * @public
 */
export const platformServicesReactTranslationRef: TranslationRef<
  'plugin.platform-services-react',
  typeof messages
> = createTranslationRef({ id: 'plugin.platform-services-react', messages });
