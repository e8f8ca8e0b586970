export interface Config {
  plinth?: {
    consumption?: {
      /**
       * Whether `spec.platformServices` also makes a relation `dependencyOf`
       * from the service back to each consumer. Default false: a service with
       * 10,000 consumers becomes an entity of 620 kB with it.
       */
      inverseRelations?: boolean;
    };
  };
}
