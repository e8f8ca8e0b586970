import { FeedTokens } from './FeedTokens';
import { MySubscriptions } from './MySubscriptions';

/** What the reader is told about, and by which feeds. */
export function MineSection() {
  return (
    <>
      <MySubscriptions />
      <FeedTokens />
    </>
  );
}
