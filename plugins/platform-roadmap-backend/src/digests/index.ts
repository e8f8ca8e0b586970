export * from './scheduleDigests';
