export interface Config {
  auth?: {
    providers?: {
      /**
       * Backstage's sign-in as a guest. When it is set, the sign-in page offers
       * it.
       *
       * @visibility frontend
       */
      guest?: object;
      /**
       * Signing in as one of the people of the example company, without a
       * password. Works in development only.
       */
      role?: {
        /**
         * Who can be signed in as. The backend lets in these users and nobody
         * else; the sign-in page shows a card for each of them.
         *
         * @deepVisibility frontend
         */
        users: Array<{
          /** Of a user in the catalog, for example `user:default/data-platform-ppo`. */
          entityRef: string;
          /** Names the role on its card, for example `Payments developer`. */
          title: string;
          /** What this person does, in one or two sentences. */
          description: string;
        }>;
      };
    };
  };
}
