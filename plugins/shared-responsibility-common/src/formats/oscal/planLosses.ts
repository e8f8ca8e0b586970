import { findLosses } from '../losses';
import { variantIds } from '../../model/variants';
import { OSCAL_NAMESPACE } from './ids';
import { isCustomersDuty, PlanContext, providersOf } from './planContext';

/** What a plan cannot carry, or asks for and a matrix does not know. */
export function planLosses(context: PlanContext): string[] {
  const { matrix, variant, tasks, leveraged } = context;
  const others = variantIds(matrix).filter(id => id !== variant);
  const without = tasks.filter(({ task }) => !task.controls?.length).length;
  const open = tasks.filter(
    ({ row }) => providersOf(row).length === 0 && !isCustomersDuty(row),
  ).length;
  const lost: Array<[boolean, string]> = [
    [
      others.length > 0,
      `A plan is of one variant, here ${variant}; ${others.join(
        ', ',
      )} would be plans of their own.`,
    ],
    [
      findLosses({ matrix, missing: ['conditions'] }).length > 0,
      'OSCAL has no conditions on facts; what they change is in remarks.',
    ],
    [
      without > 0,
      `OSCAL hangs everything on controls; ${without} of ${tasks.length} tasks name none and stand under control ids that no catalog has.`,
    ],
    [
      open > 0,
      `OSCAL has no place for tasks that nobody has to do yet, or at all; ${open} are only properties.`,
    ],
    [
      true,
      `Letters are properties in the namespace ${OSCAL_NAMESPACE}, which other tools pass over; S, C and I are nowhere else.`,
    ],
    [
      true,
      'OSCAL asks for a baseline, the kinds of information and the operating status, which a matrix does not know; the plan says so in their place.',
    ],
    [
      leveraged.length > 0,
      'OSCAL asks when a leveraged system was authorized, which a matrix does not know; the date is that of the matrix.',
    ],
  ];
  return lost.filter(([applies]) => applies).map(([, sentence]) => sentence);
}
