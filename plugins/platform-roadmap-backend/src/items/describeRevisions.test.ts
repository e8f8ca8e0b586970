import {
  parseRoadmap,
  readStatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { roadmapYaml } from '../__testUtils__/roadmapYaml';
import { describeRevisions } from './describeRevisions';
import { LoggedRevision } from './RevisionLog';

const AT = '2026-11-17T09:00:00.000Z';

describe('describeRevisions', () => {
  it('holds a few revisions at a time, and says what each of them changed', async () => {
    const read: number[] = [];
    const described = await describeRevisions({
      statuses: readStatusSettings(undefined),
      store: {
        getRevisions: async asked => {
          read.push(asked.length);
          return asked
            .filter(({ number }) => number > 0)
            .map(({ documentId, number }) => {
              const { document } = parseRoadmap(
                roadmapYaml({
                  service: documentId,
                  status: number === 1 ? 'in-progress' : 'done',
                }),
              );
              if (!document) {
                throw new Error('The roadmap cannot be read');
              }
              return {
                documentId,
                number,
                publishedAt: AT,
                effectiveFrom: AT,
                message: `Revision ${number}`,
                content: document,
                verdict: { ruleSet: '1', findings: [], notChecked: [] },
              };
            });
        },
      },
      revisions: Array.from(
        { length: 45 },
        (_, index): LoggedRevision => ({
          documentId: `s${index}`,
          serviceRef: `platformservice:default/s${index}`,
          number: (index % 2) + 1,
          publishedAt: AT,
        }),
      ),
    });
    // Each with the one before it.
    expect(read).toEqual([40, 40, 10]);
    expect(described.map(({ serviceRef }) => serviceRef)).toEqual(
      Array.from(
        { length: 45 },
        (_, index) => `platformservice:default/s${index}`,
      ),
    );
    expect(described[0].changes).toContainEqual(
      expect.objectContaining({ kind: 'item-added' }),
    );
    expect(described[43].changes).toContainEqual(
      expect.objectContaining({ kind: 'item-shipped' }),
    );
  });
});
