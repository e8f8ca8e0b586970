import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { editorMessages } from './translations/editorMessages';
import { readerMessages } from './translations/readerMessages';
import { serviceMessages } from './translations/serviceMessages';

const messages = {
  'card.tasks_one':
    'The platform does {{does}} of {{count}} task for you, you keep {{keeps}}',
  'card.tasks_other':
    'The platform does {{does}} of {{count}} tasks for you, you keep {{keeps}}',
  'letter.R': 'does it',
  'letter.A': 'accountable',
  'letter.S': 'supports',
  'letter.C': 'consulted',
  'letter.I': 'informed',
  'letter.owner': 'owner',
  'letter.jointOwner': 'joint owner',
  'letter.otherwise': 'otherwise',
  'letter.condition': 'if {{condition}}',
  'layer.title': 'Who holds what',
  'layer.hint': 'Select a layer to see its tasks.',
  'layer.consumer': 'Your team',
  'layer.consumerOther': 'Product team',
  'layer.platform': 'Platform',
  'layer.provider': 'Cloud provider',
  'layer.joint': 'Owned jointly',
  'layer.jointHint': 'not said which of the owners is accountable',
  'layer.nobody': 'Nobody yet',
  'layer.nobodyHint': 'no one is accountable',
  'layer.tasks_one': '{{count}} task',
  'layer.tasks_other': '{{count}} tasks',
  'state.title': 'State of these tasks',
  'state.allocated': 'Allocated',
  'state.documented': 'Documented',
  'state.ofTotal': '{{number}} of {{total}}',
  'state.allocatedHelp': 'Somebody is accountable',
  'state.documentedHelp': 'What your team does is written down',
  'state.communicated': 'Acknowledged',
  'state.communicatedHelp': 'Your team knows it as it is now',
  'state.implemented': 'Evidence in date',
  'state.implementedHelp': 'It is shown that it is done',
  'entity.sentenceYours_one':
    'Your team is accountable for {{count}} task across {{services}}{{news}}.',
  'entity.sentenceYours_other':
    'Your team is accountable for {{count}} tasks across {{services}}{{news}}.',
  'entity.sentenceTheirs_one':
    '{{team}} is accountable for {{count}} task across {{services}}{{news}}.',
  'entity.sentenceTheirs_other':
    '{{team}} is accountable for {{count}} tasks across {{services}}{{news}}.',
  'entity.services_one': '{{count}} platform service',
  'entity.services_other': '{{count}} platform services',
  'entity.new_one': '{{count}} is new since you last looked',
  'entity.new_other': '{{count}} are new since you last looked',
  'entity.open_one': '{{count}} task is not acknowledged.',
  'entity.open_other': '{{count}} tasks are not acknowledged.',
  'entity.lastAcknowledged': 'Last acknowledged on {{date}}.',
  'entity.takenOff':
    'The layers below you do {{done}} of {{total}} tasks for you.',
  'entity.takenOffTheirs':
    'The layers below them do {{done}} of {{total}} tasks for them.',
  'entity.undetermined_one':
    '{{count}} task depends on a fact that is not set.',
  'entity.undetermined_other':
    '{{count}} tasks depend on facts that are not set.',
  'entity.conflicts_one':
    '{{count}} task has two parties that answer for it in the same place.',
  'entity.conflicts_other':
    '{{count}} tasks have two parties that answer for them in the same place.',
  'entity.withoutMatrix': 'Nothing is written down yet for {{services}}.',
  'entity.comesIntoForce':
    'The responsibilities of {{service}} come into force on {{date}}.',
  'entity.unknownVariant':
    '{{service}} has no variant "{{variant}}", which the catalog file asks for: another one is shown.',
  'entity.nothingTitle': 'Nothing here stands on a platform service',
  'entity.nothingText':
    'Name the services in the catalog file, and the tasks that come with each of them appear here.',
  'entity.failed': 'The responsibilities could not be read',
  'announced.title': 'Announced, not yet in force',
  'announced.heading': '{{service}}, from {{date}}',
  'announced.changes_one': '{{count}} task will be different',
  'announced.changes_other': '{{count}} tasks will be different',
  'announced.removed_one': '{{count}} task goes away',
  'announced.removed_other': '{{count}} tasks go away',
  'announced.part': 'Your part: now {{before}}, then {{after}}',
  'announced.duty': 'What you do then: {{duty}}',
  'announced.acknowledged': 'acknowledged ahead',
  'filter.scope': 'Whose tasks',
  'filter.mine': 'Mine {{number}}',
  'filter.theirs': 'Theirs {{number}}',
  'filter.changed': 'New or changed {{number}}',
  'filter.all': 'All {{number}}',
  'filter.search': 'Find a task',
  'filter.service': 'Service',
  'filter.allServices': 'All services',
  'filter.group': 'Group by',
  'filter.area': 'Area',
  'filter.byService': 'Service',
  'filter.canonical': 'Same task',
  'filter.shown_one': '{{count}} task shown',
  'filter.shown_other': '{{count}} tasks shown',
  'table.label': 'Responsibilities',
  'table.task': 'Task',
  'table.provider': 'Provider',
  'table.platform': 'Platform',
  'table.you': 'You',
  'table.team': 'Product team',
  'table.undetermined': 'undetermined',
  'table.undecided': 'undecided',
  'table.notApplicable': 'not applicable',
  'table.conflict': 'two answer for it',
  'table.via': 'via {{entity}}',
  'table.answeredBy': 'answered by {{team}}',
  'table.dependsOn_one': 'depends on {{facts}}, which is not set',
  'table.dependsOn_other': 'depends on {{facts}}, which are not set',
  'table.environments': 'for {{environments}}',
  'table.variant': 'variant {{variant}}',
  'table.open': 'Details of {{task}}',
  'table.none': 'no part',
  'details.runbook': 'Runbook',
  'details.due': 'Evidence every {{interval}}',
  'details.noDuty': 'What this means is not written down yet.',
  'details.whyYours': 'Why is this yours?',
  'details.why': 'Why is it so?',
  'details.revision': 'Revision {{number}} of {{date}}: {{message}}',
  'details.published': 'Published by its maker, shown as it is.',
  'details.step.default': 'By default',
  'details.step.variant': 'In variant {{label}}',
  'details.step.condition': 'Because {{label}}',
  'details.step.exception': 'By exception',
  'details.unknownVariant':
    'The catalog file asks for variant "{{wanted}}", which this service does not have; shown is "{{variant}}".',
  'details.stepChanged': 'changed the part of {{parties}}',
  'details.exception':
    'By exception, granted by {{approver}} until {{date}}: {{reason}}',
  'details.missingFacts_one':
    'It depends on {{facts}}, which the catalog file does not set.',
  'details.missingFacts_other':
    'It depends on {{facts}}, which the catalog file does not set.',
  'details.undecidedBy': 'Decided by {{by}}',
  'details.undecidedUntil': 'until {{date}}',
  'details.controls': 'Controls',
  'details.sharing.dependent':
    'Shared, and each needs the other to do their part.',
  'details.sharing.independent': 'Shared, and each part stands alone.',
  'details.link': 'Link to this task',
  'service.grid': 'Grid',
  'service.list': 'List',
  'service.view': 'View',
  'service.variant': 'Variant',
  'service.gridLabel': 'Who carries each area, by activity',
  'service.gridArea': 'Area',
  'service.footnotes': 'Footnotes',
  'service.publishedFrom':
    'As published by its maker; not a document of this company.',
  'service.originalLink': 'The original',
  'service.announced':
    'Revision {{number}} comes into force on {{date}}: {{message}}',
  'service.notConfiguredText':
    'Point the annotation at a YAML file beside the catalog file, and write down who does what.',
  'service.notInForce': 'Nothing is in force yet.',
  'service.notTaken': 'No version of the file could be taken over yet.',
  'service.failed': 'The matrix could not be read',
  'card.keeps_one': 'You keep {{keeps}} of {{count}} task',
  'card.keeps_other': 'You keep {{keeps}} of {{count}} tasks',
  ...readerMessages,
  ...editorMessages,
  ...serviceMessages,
} as const;

/**
 * All texts of the plugin.
 *
 * @public
 */
export const sharedResponsibilityTranslationRef: TranslationRef<
  'plugin.shared-responsibility',
  typeof messages
> = createTranslationRef({ id: 'plugin.shared-responsibility', messages });
