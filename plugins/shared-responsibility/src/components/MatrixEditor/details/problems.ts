import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';

/** What can be wrong with a text in the editor. */
export type FieldProblem = 'required' | 'duration' | 'url' | 'id' | 'factPath';

const DURATION =
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;
const FACT_PATH = /^(metadata|spec)\..+$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** Tells whether a text can be taken into a document; an empty one often can. */
export const fieldProblems = {
  required: (text: string): FieldProblem | undefined =>
    text.trim() === '' ? 'required' : undefined,
  duration: (text: string): FieldProblem | undefined =>
    text === '' || DURATION.test(text) ? undefined : 'duration',
  url: (text: string): FieldProblem | undefined =>
    text === '' || isSafeUrl(text) ? undefined : 'url',
  id: (text: string): FieldProblem | undefined =>
    text === '' || ID.test(text) ? undefined : 'id',
  factPath: (text: string): FieldProblem | undefined =>
    FACT_PATH.test(text) ? undefined : 'factPath',
};
