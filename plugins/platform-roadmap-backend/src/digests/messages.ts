import {
  Digest,
  digestHtml,
  digestText,
  Freshness,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { NotificationMessage } from '@plinth/backstage-plugin-platform-services-node';
import { itemPath, servicePath, TOPIC } from '../following/servicePeople';
import { Mailing } from './OutboxStore';

const LINES_SHOWN = 6;

/** What readers are sent; `metadata` holds the body for mail, as HTML and as text. */
export function digestMessage(options: {
  digest: Digest;
  mailing: Mailing;
  /** Of the app, without a slash at its end. */
  appUrl: string;
}): NotificationMessage {
  const { digest, mailing, appUrl } = options;
  const path = servicePath(digest.serviceRef);
  const links = {
    roadmap: `${appUrl}${path}`,
    subscription: `${appUrl}/platform-roadmap`,
    item: (itemKey: string) =>
      `${appUrl}${itemPath({ serviceRef: digest.serviceRef, itemKey })}`,
  };
  return {
    title: digest.title,
    description: [
      `${digest.summary.join('. ')}.`,
      ...digest.sections.flatMap(({ lines }) => lines.map(({ text }) => text)),
    ]
      .slice(0, LINES_SHOWN)
      .join('\n'),
    link: path,
    topic: TOPIC,
    scope: `digest ${mailing.documentId} ${mailing.period}`,
    metadata: {
      'plinth/digest-html': digestHtml(digest, { links }),
      'plinth/digest-text': digestText(digest, { links }),
    },
  };
}

/** What the product owner reads while nobody reviews the roadmap. */
export function reviewMessage(options: {
  title: string;
  serviceRef: string;
  freshness: Freshness;
  mailing: Mailing;
}): NotificationMessage {
  const { title, serviceRef, freshness, mailing } = options;
  const isStale = freshness.state === 'stale';
  return {
    title: `${title}: the weekly review is ${isStale ? 'overdue' : 'due'}`,
    description: `${
      freshness.reviewedOn
        ? `Last reviewed on ${freshness.reviewedOn}.`
        : 'This interval was never reviewed.'
    }${isStale ? ' Readers see that it is stale.' : ''}`,
    link: servicePath(serviceRef),
    severity: isStale ? 'high' : 'normal',
    topic: TOPIC,
    scope: `review ${mailing.documentId}`,
  };
}
