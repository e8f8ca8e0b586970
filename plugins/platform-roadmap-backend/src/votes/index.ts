export * from './AuthorizedVoteService';
export * from './VoteStore';
