import { createContext, useContext } from 'react';
import type { Planner } from './usePlanner';

/** See {@link usePlannerContext}. */
export const PlannerContext = createContext<Planner | undefined>(undefined);

/** The planner that a component is part of. */
export function usePlannerContext(): Planner {
  const planner = useContext(PlannerContext);
  if (!planner) {
    throw new Error('usePlannerContext needs a PlannerContext above it');
  }
  return planner;
}
