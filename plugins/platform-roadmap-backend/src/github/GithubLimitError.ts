import { CustomErrorBase } from '@backstage/errors';

/** GitHub wants to be left alone for a while. */
export class GithubLimitError extends CustomErrorBase {
  name = 'GithubLimitError' as const;

  constructor(readonly until: Date) {
    super(`GitHub's rate limit is used up until ${until.toISOString()}`);
  }
}
