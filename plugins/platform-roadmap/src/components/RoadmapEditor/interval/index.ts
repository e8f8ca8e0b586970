export * from './IntervalChoice';
