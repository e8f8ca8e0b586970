import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * All texts of the plugin.
 *
 * @public
 */
export const sharedResponsibilityTranslationRef = createTranslationRef({
  id: 'plugin.shared-responsibility',
  messages: {
    letter: {
      R: 'does it',
      A: 'accountable',
      S: 'supports',
      C: 'consulted',
      I: 'informed',
      owner: 'owner',
      jointOwner: 'joint owner',
      condition: 'if {{condition}}',
    },
    layer: {
      title: 'Who holds what',
      hint: 'Select a layer to see its tasks.',
      consumer: 'You, in the platform',
      consumerOther: '{{team}}, in the platform',
      platform: 'Platform',
      provider: 'Cloud provider, of the cloud',
      nobody: 'Nobody yet',
      nobodyHint: 'no one is accountable',
      tasks_one: '{{count}} task',
      tasks_other: '{{count}} tasks',
    },
    state: {
      title: 'State of these tasks',
      allocated: 'Allocated',
      documented: 'Documented',
      ofTotal: '{{number}} of {{total}}',
      allocatedHelp: 'Somebody is accountable',
      documentedHelp: 'What your team does is written down',
    },
    entity: {
      sentenceYours_one:
        'Your team is accountable for {{count}} task across {{services}}.',
      sentenceYours_other:
        'Your team is accountable for {{count}} tasks across {{services}}.',
      sentenceTheirs_one:
        '{{team}} is accountable for {{count}} task across {{services}}.',
      sentenceTheirs_other:
        '{{team}} is accountable for {{count}} tasks across {{services}}.',
      services_one: '{{count}} platform service',
      services_other: '{{count}} platform services',
      takenOff: 'The platform does {{done}} of {{total}} tasks for you.',
      takenOffTheirs: 'The platform does {{done}} of {{total}} tasks for them.',
      undetermined_one: '{{count}} task depends on a fact that is not set.',
      undetermined_other: '{{count}} tasks depend on facts that are not set.',
      conflicts_one:
        '{{count}} task has two parties that answer for it in the same place.',
      conflicts_other:
        '{{count}} tasks have two parties that answer for them in the same place.',
      withoutMatrix: 'Nothing is written down yet for {{services}}.',
      nothingTitle: 'Nothing here stands on a platform service',
      nothingText:
        'Name the services in the catalog file, and the tasks that come with each of them appear here.',
      failed: 'The responsibilities could not be read',
    },
    announced: {
      title: 'Announced, not yet in force',
      heading: '{{service}}, from {{date}}',
      changes_one: '{{count}} task will be different',
      changes_other: '{{count}} tasks will be different',
      removed_one: '{{count}} task goes away',
      removed_other: '{{count}} tasks go away',
      becomes: 'will be',
    },
    filter: {
      scope: 'Whose tasks',
      mine: 'Mine {{number}}',
      theirs: 'Theirs {{number}}',
      all: 'All {{number}}',
      search: 'Find a task',
      service: 'Service',
      allServices: 'All services',
      group: 'Group by',
      area: 'Area',
      byService: 'Service',
      canonical: 'Same task',
      layerActive: 'Only what {{layer}} answers for',
      layerClear: 'Show every layer',
      shown_one: '{{count}} task shown',
      shown_other: '{{count}} tasks shown',
      print: 'Print',
    },
    table: {
      label: 'Responsibilities',
      task: 'Task',
      provider: 'Provider',
      platform: 'Platform',
      you: 'You',
      team: 'Product team',
      undetermined: 'undetermined',
      undecided: 'undecided',
      notApplicable: 'not applicable',
      conflict: 'two answer for it',
      via: 'via {{entity}}',
      answeredBy: 'answered by {{team}}',
      dependsOn_one: 'depends on {{facts}}, which is not set',
      dependsOn_other: 'depends on {{facts}}, which are not set',
      environments: 'for {{environments}}',
      variant: 'variant {{variant}}',
      open: 'Details of {{task}}',
      none: 'no part',
    },
    details: {
      runbook: 'Runbook',
      due: 'Evidence every {{interval}}',
      noDuty: 'What this means is not written down yet.',
      whyYours: 'Why is this yours?',
      why: 'Why is it so?',
      revision: 'Revision {{number}} of {{date}}: {{message}}',
      published: 'Published by its maker, shown as it is.',
      step: {
        default: 'By default',
        variant: 'In variant {{label}}',
        condition: 'Because {{label}}',
        exception: 'By exception',
      },
      stepChanged: 'changed the part of {{parties}}',
      ifCondition: 'If {{condition}}',
      undecidedBy: 'Decided by {{by}}',
      undecidedUntil: 'until {{date}}',
      controls: 'Controls',
      sharing: {
        dependent: 'Shared, and each needs the other to do their part.',
        independent: 'Shared, and each part stands alone.',
      },
      link: 'Link to this task',
    },
    service: {
      sentence_one:
        'You keep {{keeps}} of {{count}} task; the layers below do the rest.',
      sentence_other:
        'You keep {{keeps}} of {{count}} tasks; the layers below do the rest.',
      grid: 'Grid',
      list: 'List',
      view: 'View',
      variant: 'Variant',
      gridLabel: 'Who carries each area, by activity',
      gridArea: 'Area',
      footnotes: 'Footnotes',
      publishedFrom:
        'As published by its maker; not a document of this company.',
      originalLink: 'The original',
      announced:
        'Revision {{number}} comes into force on {{date}}: {{message}}',
      read: 'Read the file now',
      reading: 'Reading the file…',
      readDone: 'The file has been read.',
      readFailed: 'The file was not read: {{message}}',
      notConfiguredTitle: 'This service has no responsibility matrix yet',
      notConfiguredText:
        'Point the annotation at a YAML file beside the catalog file, and write down who does what.',
      notInForce: 'Nothing is in force yet.',
      notTaken: 'No version of the file could be taken over yet.',
      failed: 'The matrix could not be read',
    },
    card: {
      keeps_one: 'You keep {{keeps}} of {{count}} task',
      keeps_other: 'You keep {{keeps}} of {{count}} tasks',
    },
  },
});
