export { exampleRoadmap } from './exampleRoadmap';
export { DEPENDS_ON_EXAMPLE } from './dependsOnExample';
