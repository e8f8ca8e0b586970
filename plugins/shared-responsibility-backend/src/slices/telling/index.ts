export { FanOutStore } from './FanOutStore';
export { FanOutTask } from './FanOutTask';
export { readRemindersConfig } from './readRemindersConfig';
export { createSliceHook } from './recordRevision';
export { ReminderTask } from './ReminderTask';
export { SliceNotifier } from './SliceNotifier';
