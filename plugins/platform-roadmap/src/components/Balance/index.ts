export { BalanceBar } from './BalanceBar';
export { BalanceTable } from './BalanceTable';
