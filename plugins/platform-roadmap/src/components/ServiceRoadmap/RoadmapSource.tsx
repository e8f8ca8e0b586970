import { useEntity } from '@backstage/plugin-catalog-react';
import { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { ANNOTATION_ROADMAP } from '@plinth/backstage-plugin-platform-services-common';
import {
  SourceQuestion,
  SourceSwitch,
} from '@plinth/backstage-plugin-platform-services-react';
import { useSetRoadmapSource } from '../../hooks';

/** Moves the roadmap from Git into the editor, or back. */
export function RoadmapSourceSwitch(props: { state: ServiceRoadmap }) {
  const { state } = props;
  const { entity } = useEntity();
  const setSource = useSetRoadmapSource(state.serviceRef);
  const hasFile = Boolean(entity.metadata.annotations?.[ANNOTATION_ROADMAP]);
  return <SourceSwitch state={state} hasFile={hasFile} setSource={setSource} />;
}

/** Asks where the roadmap is kept, when two sources disagree. */
export function RoadmapSourceQuestion(props: { state: ServiceRoadmap }) {
  const { serviceRef, disagreement, sourceEtag } = props.state;
  const setSource = useSetRoadmapSource(serviceRef);
  return disagreement ? (
    <SourceQuestion
      disagreement={disagreement}
      etag={sourceEtag}
      setSource={setSource}
    />
  ) : null;
}
