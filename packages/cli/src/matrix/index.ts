export { registerMatrixCommands } from './registerMatrixCommands';
