import { POSTGRES_YAML } from '../__testUtils__/roadmaps';
import { checkRoadmap } from '../lint';
import { Roadmap } from '../model';
import { roadmapStats } from './roadmapStats';

describe('roadmapStats', () => {
  it('counts what the specification counts', () => {
    const { document, findings } = checkRoadmap(POSTGRES_YAML);
    expect(roadmapStats({ roadmap: document as Roadmap, findings })).toEqual({
      intervals: 1,
      items: { committed: 1, uncommitted: 0, next: 0, later: 0 },
      deliverables: { done: 1, 'in-progress': 1 },
      itemStatus: { 'in-progress': 1 },
      findings: {},
    });
    const again = checkRoadmap(
      POSTGRES_YAML.replace('status: done', 'status: wont-do').replace(
        '2026-12-13',
        '2026-10-13',
      ),
    );
    expect(
      roadmapStats({
        roadmap: again.document as Roadmap,
        findings: again.findings,
      }).findings,
    ).toEqual({ M02: 1, M07: 1 });
  });
});
