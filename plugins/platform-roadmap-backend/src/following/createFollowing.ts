import {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsService,
  PluginMetadataService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DeedAnnouncer,
  Documents,
  Memberships,
  Notifier,
  PlatformServicesService,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { ChangeService, ItemService, RevisionLog } from '../items';
import { RoadmapViews } from '../service';
import { ReviewStore, StatusChangeStore } from '../store';
import { scheduleDigests } from '../digests';
import {
  FeedService,
  FeedTokenService,
  FeedTokenStore,
  GrantedRoadmaps,
} from '../feeds';
import { scheduleGithubImports } from '../github';
import {
  GrantedReaders,
  GrantKeeper,
  GrantStore,
  readGrantsConfig,
  RoadmapVisits,
  scheduleGrantCleanup,
} from '../grants';
import {
  AuthorizedNeedService,
  FollowUpStore,
  NeedNotifier,
  NeedService,
  NeedStore,
  scheduleFollowUps,
} from '../needs';
import { MyRoadmapService, SeenStore } from '../seen';
import {
  AuthorizedSubscriptionService,
  SubscriptionStore,
} from '../subscriptions';
import { AuthorizedVoteService, VoteStore } from '../votes';
import { FollowingDeed } from './deeds';
import { Users } from './users';

/** What {@link createFollowing} needs. */
export interface CreateFollowingOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  events: EventsService;
  /** The roadmaps. */
  kept: Documents<Roadmap>;
  logger: LoggerService;
  memberships: Memberships;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  platformServices: PlatformServicesService;
  pluginMetadata: PluginMetadataService;
  readableRefs: ReadableRefsService;
  scheduler: SchedulerService;
  signals: SignalsService;
  statuses: StatusSettings;
}

/** What people do with roadmaps beside reading and writing them. */
export interface Following {
  changes: ChangeService;
  feeds: FeedService;
  feedTokens: FeedTokenService;
  items: ItemService;
  mine: MyRoadmapService;
  needs: AuthorizedNeedService;
  subscriptions: AuthorizedSubscriptionService;
  subscriptionStore: SubscriptionStore;
  visits: RoadmapVisits;
  votes: AuthorizedVoteService;
}

/**
 * Sets up what people do with roadmaps (needs, votes, follow-ups, what they
 * have seen and subscribed to), and the tasks that tell them.
 */
export async function createFollowing(
  options: CreateFollowingOptions,
): Promise<Following> {
  const { database, kept, pluginMetadata } = options;
  const pluginId = pluginMetadata.getId();
  const notifier = Notifier.create({ ...options, about: 'roadmaps' });
  const stores = {
    ...options,
    documents: kept.documents,
    draftService: kept.draftService,
    gate: kept.gate,
    store: kept.store,
    notifier,
    announcer: DeedAnnouncer.create<FollowingDeed>({
      ...options,
      pluginId,
      metric: {
        name: `${pluginId}.following.writes`,
        description: 'Needs, decisions, votes, subscriptions stored, by action',
      },
    }),
    followUps: FollowUpStore.create({ database }),
    grants: GrantStore.create({ database }),
    needs: NeedStore.create({ database }),
    reviews: ReviewStore.create({ database }),
    seen: SeenStore.create({ database }),
    subscriptions: SubscriptionStore.create({ database }),
    votes: VoteStore.create({ database }),
    log: RevisionLog.create({ database }),
    tokens: FeedTokenStore.create({ database }),
    users: Users.create(options),
    pluginId,
    appUrl: readAppUrl(options.config),
    ...readGrantsConfig(options.config),
  };
  const parts = {
    ...stores,
    granted: GrantedReaders.create(stores),
    keeper: GrantKeeper.create(stores),
  };
  const visits = RoadmapVisits.create(parts);
  await scheduleFollowUps(parts);
  await scheduleDigests(parts);
  await scheduleGrantCleanup(parts);
  await scheduleGithubImports(parts);
  return {
    changes: ChangeService.create(parts),
    feeds: FeedService.create({
      ...parts,
      granted: GrantedRoadmaps.create(parts),
    }),
    feedTokens: FeedTokenService.create(parts),
    items: ItemService.create({
      ...parts,
      views: new RoadmapViews({
        ...parts,
        statusChanges: StatusChangeStore.create({ database }),
      }),
    }),
    mine: MyRoadmapService.create({ ...parts, visits }),
    needs: AuthorizedNeedService.create({
      ...parts,
      service: NeedService.create({
        ...parts,
        notifier: NeedNotifier.create(parts),
      }),
    }),
    subscriptions: AuthorizedSubscriptionService.create(parts),
    subscriptionStore: parts.subscriptions,
    visits,
    votes: AuthorizedVoteService.create(parts),
  };
}

/** Of the app, for links that leave it; without a slash at its end. */
function readAppUrl(config: RootConfigService): string {
  return (config.getOptionalString('app.baseUrl') ?? '').replace(/\/+$/, '');
}
