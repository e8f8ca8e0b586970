import {
  Finding,
  ParsedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';

/**
 * Takes out of findings what is said in intervals that are still drafts:
 * findings are for every reader, drafts for none. Warnings in drafts go, of
 * errors their place stays.
 */
export function hideDrafts(options: {
  findings: Finding[];
  text: string;
  locate: ParsedDocument<unknown>['locate'];
}): Finding[] {
  const { findings, text, locate } = options;
  const lines = text.split(/\r?\n/);

  function isInDraft({ path }: Finding): boolean {
    const [spec, intervals, index] = path;
    if (spec !== 'spec' || intervals !== 'intervals' || index === undefined) {
      return false;
    }
    const place = locate(['spec', 'intervals', index, 'state']);
    const written = place && lines[place.line - 1]?.slice(place.column - 1);
    return /^['"]?draft\b/.test(written ?? '');
  }

  return findings.flatMap(finding => {
    if (!isInDraft(finding)) {
      return [finding];
    }
    return finding.severity === 'error'
      ? [
          {
            ...finding,
            message:
              'An error in an interval that is still a draft. "plinth roadmap lint" with the file says what it is.',
          },
        ]
      : [];
  });
}
