/** How large and how long a run is whose figures count. */
export const fullRun = {
  size: { services: 200, components: 1500, consumers: 10_000 },
  settings: {
    warmUpSeconds: 10,
    sliceSeconds: 4,
    rounds: 4,
    publications: 5,
    runs: 7,
    growth: {
      small: { services: 200, components: 1000 },
      large: { services: 2000, components: 100_000 },
    },
  },
};

/** Just enough for every part to have something to do. */
export const quickRun = {
  size: { services: 16, components: 40, consumers: 60 },
  settings: {
    warmUpSeconds: 1,
    sliceSeconds: 2,
    rounds: 1,
    publications: 1,
    runs: 1,
    growth: {
      small: { services: 16, components: 40 },
      large: { services: 32, components: 400 },
    },
  },
};

/** The parts, in order. What they import is loaded when they run. */
export const parts = [
  {
    name: 'questions',
    title: 'Questions to others',
    needsWorld: true,
    run: async options =>
      (await import('./questions.mjs')).countQuestions(options),
  },
  {
    name: 'reads',
    title: 'Composed documents',
    needsWorld: true,
    run: async options => (await import('./reads.mjs')).measureReads(options),
  },
  {
    name: 'publishing',
    title: 'Publishing',
    needsWorld: true,
    run: async options =>
      (await import('./publishing.mjs')).measurePublishing(options),
  },
  {
    name: 'cli',
    title: 'Command line',
    run: async options => (await import('./cli.mjs')).measureCli(options),
  },
  {
    name: 'bundle',
    title: 'What a browser loads',
    run: async options => (await import('./bundle.mjs')).measureBundle(options),
  },
  {
    name: 'browser',
    title: 'In the browser',
    run: async options =>
      (await import('./browser.mjs')).measureBrowser(options),
  },
  {
    name: 'growth',
    title: 'Growth',
    /** Takes long: only when it is asked for. */
    onlyOnRequest: true,
    run: async options => (await import('./growth.mjs')).measureGrowth(options),
  },
];

/** The parts that were named, or all that run by default. */
export function chooseParts({ only, usage }) {
  if (!only) {
    return parts.filter(part => !part.onlyOnRequest);
  }
  if (only.some(name => !parts.some(part => part.name === name))) {
    throw new Error(usage);
  }
  return parts.filter(part => only.includes(part.name));
}
