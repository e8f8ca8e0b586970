import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/** Does a write and leaves one record of it, with how it ended. */
export async function audited<TResult extends { result: string }>(options: {
  auditor: AuditorService;
  event: AuditorServiceCreateEventOptions;
  write: () => Promise<TResult>;
}): Promise<TResult> {
  const { auditor, event, write } = options;
  const auditEvent = await auditor.createEvent(event);
  try {
    const written = await write();
    await auditEvent.success({ meta: { result: written.result } });
    return written;
  } catch (error) {
    await auditEvent.fail({ error: toError(error) });
    throw error;
  }
}
