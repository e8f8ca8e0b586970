import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * All texts of what the frontends of the suite share.
 *
 * @public
 */
export const platformServicesReactTranslationRef = createTranslationRef({
  id: 'plugin.platform-services-react',
  messages: {
    lifecycle: {
      experimental: 'experimental',
      production: 'production',
      deprecated: 'deprecated',
      retired: 'retired',
    },
    severity: {
      error: 'Error',
      warning: 'Warning',
    },
    empty: {
      paste: 'Paste this:',
      copy: 'Copy',
      copied: 'Copied to the clipboard',
      clearFilters: 'Clear filters',
      nothingFound: 'Nothing matches these filters',
      nothingFoundText: 'There is more here: the filters hide it.',
    },
    failed: {
      retry: 'Try again',
      details: 'For support: {{details}}',
      notAllowed: {
        why: 'You may not read this, or it does not exist.',
        what: 'Ask the owner to give you access, or check the name.',
      },
      signedOut: {
        why: 'You are no longer signed in.',
        what: 'Reload the page and sign in again.',
      },
      badRequest: {
        why: 'The server did not accept the question: {{message}}',
        what: 'Go back to a view without filters. If it happens again, tell the administrators.',
      },
      server: {
        why: 'The server could not answer: {{message}}',
        what: 'Wait a moment and try again. If it happens again, tell the administrators.',
      },
      network: {
        why: 'The server could not be reached: {{message}}',
        what: 'Check your connection and try again.',
      },
    },
    reason: {
      answeredBy: 'via {{via}}, answered by {{owner}}',
      via: 'via {{via}}',
    },
    search: {
      clear: 'Clear the search',
    },
    loading: 'Loading',
    source: {
      git: 'Source: {{link}}',
      gitFile: 'a file in Git',
      database: 'Edited here',
      edit: 'Edit in Git',
      read: 'read {{time}}',
      neverRead: 'not read yet',
      revision: 'revision {{number}}, published {{time}}',
      revisionBy: 'revision {{number}}, published {{time}} by {{by}}',
      message: '“{{message}}”',
    },
    sync: {
      rejected: {
        title: 'The newest file was not taken over because of errors in it.',
        what: 'What you see is the last good revision. Mend the findings below and it will be read again.',
      },
      refused: {
        title: 'The file may not be read.',
        what: 'What you see is the last good revision, if there was one. Point the annotation at a file beside the catalog file.',
      },
      failed: {
        title: 'The file could not be read this time.',
        what: 'What you see is the last good revision. It will be tried again by itself.',
      },
      at: 'Tried {{time}}.',
    },
    findings: {
      title_one: '{{count}} finding',
      title_other: '{{count}} findings',
      errors_one: '{{count}} error',
      errors_other: '{{count}} errors',
      warnings_one: '{{count}} warning',
      warnings_other: '{{count}} warnings',
      position: 'line {{line}}, column {{column}}',
      line: 'line {{line}}',
    },
  },
});
