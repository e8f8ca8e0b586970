export * from './PlanTable';
