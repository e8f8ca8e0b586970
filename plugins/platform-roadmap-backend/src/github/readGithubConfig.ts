import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  LabelMap,
  readLabelMap,
} from '@plinth/backstage-plugin-platform-roadmap-common/github';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 30 },
  initialDelay: { minutes: 1 },
};

/** Which issues become part of which roadmap. */
export interface ConfiguredImport {
  /** Address of the repository. */
  repository: string;
  /** Full ref. */
  serviceRef: string;
  /** What differs from the default meaning of labels. */
  map?: LabelMap;
}

/** Reads `platformRoadmap.github`. */
export function readGithubConfig(config: RootConfigService): {
  imports: ConfiguredImport[];
  schedule: SchedulerServiceTaskScheduleDefinition;
} {
  const github = config.getOptionalConfig('platformRoadmap.github');
  const imports = github?.getOptionalConfigArray('imports') ?? [];
  return {
    schedule: github?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          github.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    imports: imports.map(each => {
      const map = readMap(each.getOptional('labels'));
      return {
        repository: each.getString('repository').replace(/\/+$/, ''),
        serviceRef: stringifyEntityRef(
          parseEntityRef(each.getString('service'), {
            defaultKind: 'platformservice',
            defaultNamespace: 'default',
          }),
        ),
        ...(map && { map }),
      };
    }),
  };
}

/** @throws Error when a label means something unknown */
function readMap(labels: unknown): LabelMap | undefined {
  if (labels === undefined) {
    return undefined;
  }
  const { document, findings } = readLabelMap(JSON.stringify({ labels }));
  if (!document) {
    throw new Error(
      `platformRoadmap.github.imports: ${findings
        .map(({ message }) => message)
        .join(' ')}`,
    );
  }
  return document;
}
