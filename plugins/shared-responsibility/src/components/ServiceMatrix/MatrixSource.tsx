import { useEntity } from '@backstage/plugin-catalog-react';
import { ANNOTATION_RESPONSIBILITY_MATRIX } from '@plinth/backstage-plugin-platform-services-common';
import {
  SourceQuestion,
  SourceSwitch,
} from '@plinth/backstage-plugin-platform-services-react';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { useSetMatrixSource } from '../../hooks';

/** Moves the matrix from Git into the editor, or back. */
export function MatrixSourceSwitch(props: { state: ServiceMatrix }) {
  const { state } = props;
  const { entity } = useEntity();
  const setSource = useSetMatrixSource(state.serviceRef);
  const hasFile = Boolean(
    entity.metadata.annotations?.[ANNOTATION_RESPONSIBILITY_MATRIX],
  );
  return <SourceSwitch state={state} hasFile={hasFile} setSource={setSource} />;
}

/** Asks where the matrix is kept, when two sources disagree. */
export function MatrixSourceQuestion(props: { state: ServiceMatrix }) {
  const { serviceRef, disagreement, sourceEtag } = props.state;
  const setSource = useSetMatrixSource(serviceRef);
  return disagreement ? (
    <SourceQuestion
      disagreement={disagreement}
      etag={sourceEtag}
      setSource={setSource}
    />
  ) : null;
}
