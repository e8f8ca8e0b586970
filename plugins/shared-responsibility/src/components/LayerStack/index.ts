export * from './LayerStack';
