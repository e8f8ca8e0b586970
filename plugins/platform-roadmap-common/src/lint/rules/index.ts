import { RoadmapLintRule } from '../types';
import { droppedWithoutReason, wentBackwards } from './deliverables';
import { dependencyCycle, needsOtherRoadmaps } from './dependencies';
import {
  activeGone,
  datesChangedSilently,
  inverted,
  nameTwice,
  overlapping,
  severalActive,
  tooLong,
} from './intervals';
import {
  hiddenInDraft,
  impossibleTarget,
  targetMovedSilently,
  tooManyCommitted,
  withoutDeliverables,
  withoutGoal,
  withoutStakeholder,
} from './items';
import { keyTwice, renamedWithoutKey } from './keys';
import { unknownEntity, unknownInterval, unknownItem } from './references';

/** Rules need the previous revision to say something about a change. */
const knowsPrevious: RoadmapLintRule['isChecked'] = ({ previous }) =>
  previous !== undefined;

/** Some dependencies leave the roadmap, and where they lead must be known. */
const knowsDependencies: RoadmapLintRule['isChecked'] = input =>
  input.context.otherRoadmaps !== undefined || !needsOtherRoadmaps(input);

/** The rules in the order in which findings are told. Ids are never reused. */
export const RULES: readonly RoadmapLintRule[] = [
  {
    id: 'M01',
    severity: 'error',
    title: 'A target date that is not in the calendar, or not that exact',
    check: impossibleTarget,
  },
  {
    id: 'M02',
    severity: 'error',
    title: 'An interval that ends before it starts',
    check: inverted,
  },
  {
    id: 'M03',
    severity: 'error',
    title: 'Intervals that overlap',
    check: overlapping,
  },
  {
    id: 'M04',
    severity: 'error',
    title: 'Two intervals of one name',
    check: nameTwice,
  },
  {
    id: 'M05',
    severity: 'error',
    title: 'More than one active interval',
    check: severalActive,
  },
  {
    id: 'M06',
    severity: 'error',
    title: 'One key for two items, or for two deliverables',
    check: keyTwice,
  },
  {
    id: 'M07',
    severity: 'error',
    title: "Won't do, or deferred, without a reason",
    check: droppedWithoutReason,
  },
  {
    id: 'M08',
    severity: 'error',
    title: 'A dependency or a date change that names an unknown item',
    isChecked: knowsDependencies,
    check: unknownItem,
  },
  {
    id: 'M09',
    severity: 'error',
    title: 'Items that wait for each other in a cycle',
    isChecked: knowsDependencies,
    check: dependencyCycle,
  },
  {
    id: 'M10',
    severity: 'error',
    title: "A published interval's dates changed without a reason",
    isChecked: knowsPrevious,
    check: datesChangedSilently,
  },
  {
    id: 'M11',
    severity: 'warning',
    title: 'An interval longer than a quarter',
    check: tooLong,
  },
  {
    id: 'M12',
    severity: 'warning',
    title: 'An item without a goal',
    check: withoutGoal,
  },
  {
    id: 'M13',
    severity: 'warning',
    title: 'An item without stakeholders',
    check: withoutStakeholder,
  },
  {
    id: 'M14',
    severity: 'warning',
    title: 'An item of an interval without deliverables',
    check: withoutDeliverables,
  },
  {
    id: 'M15',
    severity: 'warning',
    title: 'Too many items above the line',
    check: tooManyCommitted,
  },
  {
    id: 'M16',
    severity: 'warning',
    title: 'A reference to an entity that is not in the catalog',
    isChecked: ({ context }) => context.existingRefs !== undefined,
    check: unknownEntity,
  },
  {
    id: 'M17',
    severity: 'warning',
    title: 'A status that went backwards without a note',
    isChecked: knowsPrevious,
    check: wentBackwards,
  },
  {
    id: 'M18',
    severity: 'warning',
    title: 'A new text without a key, in place of one that is gone',
    isChecked: knowsPrevious,
    check: renamedWithoutKey,
  },
  {
    id: 'M19',
    severity: 'warning',
    title: 'A target that moved without a reason',
    isChecked: knowsPrevious,
    check: targetMovedSilently,
  },
  {
    id: 'M20',
    severity: 'warning',
    title: 'An item carried over from an unknown interval',
    check: unknownInterval,
  },
  {
    id: 'M21',
    severity: 'warning',
    title: 'A published active interval that is gone, or a draft again',
    isChecked: knowsPrevious,
    check: activeGone,
  },
  {
    id: 'M22',
    severity: 'warning',
    title: 'A published item that is only in an interval that is a draft',
    isChecked: knowsPrevious,
    check: hiddenInDraft,
  },
];
