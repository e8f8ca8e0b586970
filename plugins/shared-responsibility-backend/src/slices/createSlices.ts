import {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsRegistryService,
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
  DeedAnnouncer,
  DocumentStore,
  Memberships,
  Notifier,
  PlatformRoleGate,
  PlatformServicesService,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { Knex } from 'knex';
import { ResponsibilityService } from '../service';
import { AuthorizedDisputeService } from './AuthorizedDisputeService';
import { AuthorizedOverviewService } from './AuthorizedOverviewService';
import { AuthorizedSliceService } from './AuthorizedSliceService';
import { SliceAccess } from './SliceAccess';
import { SliceDeed } from './sliceDeeds';
import { SliceGate } from './SliceGate';
import { SliceOverviews } from './SliceOverviews';
import { SliceService } from './SliceService';
import { SliceStore } from './store';
import {
  FanOutStore,
  FanOutTask,
  readRemindersConfig,
  ReminderTask,
  SliceNotifier,
} from './telling';

const FAN_OUT_TASK = 'responsibility-fan-out';

/** What {@link createSlices} needs. */
export interface CreateSlicesOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  documents: DocumentStore<ResponsibilityMatrix>;
  events: EventsService;
  logger: LoggerService;
  memberships: Memberships;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  platformServices: PlatformServicesService;
  pluginMetadata: PluginMetadataService;
  readableRefs: ReadableRefsService;
  responsibilities: ResponsibilityService;
  roleGate: PlatformRoleGate;
  scheduler: SchedulerService;
  signals: SignalsService;
  store: SliceStore;
}

/** Rows for those who may say or see something about them. */
export interface Slices {
  rows: AuthorizedSliceService;
  disputes: AuthorizedDisputeService;
  overviews: AuthorizedOverviewService;
}

/**
 * Sets up what teams say about their rows, and the tasks that tell them what
 * there is to say something about.
 */
export async function createSlices(
  options: CreateSlicesOptions,
): Promise<Slices> {
  const { store } = options;
  const pluginId = options.pluginMetadata.getId();
  const notifier = Notifier.create({
    ...options,
    about: 'responsibilities',
  });
  await scheduleTelling({ ...options, notifier });
  const parts = {
    ...options,
    access: SliceAccess.create(options),
    gate: SliceGate.create(options),
    overviews: SliceOverviews.create(options),
    service: SliceService.create({
      store,
      announcer: DeedAnnouncer.create<SliceDeed>({
        ...options,
        pluginId,
        metric: {
          name: `${pluginId}.row.writes`,
          description:
            'Acknowledgements, disputes, exceptions and evidence stored, by action',
        },
      }),
      notifier: SliceNotifier.create({ ...options, notifier }),
    }),
  };
  return {
    rows: AuthorizedSliceService.create(parts),
    disputes: AuthorizedDisputeService.create(parts),
    overviews: AuthorizedOverviewService.create(parts),
  };
}

/** Tells about revisions soon after they are published, and reminds. */
async function scheduleTelling(
  options: CreateSlicesOptions & { notifier: Notifier },
): Promise<void> {
  const { scheduler, events, logger, config } = options;
  const pluginId = options.pluginMetadata.getId();
  const fanOut = new FanOutTask({
    ...options,
    store: new FanOutStore(options),
    slices: options.store,
  });
  await scheduler.scheduleTask({
    id: FAN_OUT_TASK,
    frequency: { seconds: 30 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 15 },
    scope: 'global',
    fn: async signal => fanOut.run({ signal }),
  });
  await events.subscribe({
    id: `${pluginId}-fan-out`,
    topics: [pluginId],
    onEvent: async ({ eventPayload }) => {
      if (isRevisionPublished(eventPayload)) {
        // It may be running already; then it finds the new one by itself.
        await scheduler
          .triggerTask(FAN_OUT_TASK)
          .catch(error => logger.debug(`Not started: ${error.message}`));
      }
    },
  });
  const reminders = readRemindersConfig(config);
  if (reminders) {
    const task = new ReminderTask({ ...options, ...reminders });
    await scheduler.scheduleTask({
      ...reminders.schedule,
      id: 'responsibility-reminders',
      scope: 'global',
      fn: async signal => task.run({ signal }),
    });
  }
}

function isRevisionPublished(payload: unknown): boolean {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'action' in payload &&
    payload.action === 'revision-published'
  );
}
