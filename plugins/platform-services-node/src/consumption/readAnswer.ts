import {
  InputError,
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

/**
 * Reads what the backend of the consumption index answered. Its reason is told
 * on where the question was wrong; whatever else happened there is for its own
 * log, not for those who asked us.
 *
 * @throws InputError, NotFoundError, ServiceUnavailableError
 */
export async function readAnswer<T>(response: Response): Promise<T> {
  if (response.ok) {
    return response.json();
  }
  const { body } = await ResponseError.fromResponse(response);
  switch (response.status) {
    case 400:
      throw new InputError(body.error.message);
    case 404:
      throw new NotFoundError(body.error.message);
    default:
      throw new ServiceUnavailableError(
        `The index of platform services answered with status ${response.status}`,
      );
  }
}
