import { LintRule } from '../types';
import { R01 } from './R01';
import { R02 } from './R02';
import { R03 } from './R03';
import { R04 } from './R04';
import { R05 } from './R05';
import { R08 } from './R08';

/** All rules, in the order in which their findings are listed. */
export const rules: readonly LintRule[] = [R01, R02, R03, R04, R05, R08];
