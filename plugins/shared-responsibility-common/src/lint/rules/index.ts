import { LintRule } from '../types';
import { R01 } from './R01';
import { R02 } from './R02';
import { R03 } from './R03';
import { R04 } from './R04';
import { R05 } from './R05';
import { R06 } from './R06';
import { R07 } from './R07';
import { R08 } from './R08';
import { R09 } from './R09';
import { R10 } from './R10';
import { R11 } from './R11';
import { R12 } from './R12';
import { W01 } from './W01';
import { W02 } from './W02';
import { W03 } from './W03';
import { W05 } from './W05';
import { W06 } from './W06';
import { W11 } from './W11';
import { W12 } from './W12';
import { W13 } from './W13';
import { W14 } from './W14';
import { W15 } from './W15';

/** All rules, in the order in which their findings are listed. */
export const rules: readonly LintRule[] = [
  R01,
  R02,
  R03,
  R04,
  R05,
  R06,
  R07,
  R08,
  R09,
  R10,
  R11,
  R12,
  W01,
  W02,
  W03,
  W05,
  W06,
  W11,
  W12,
  W13,
  W14,
  W15,
];
