import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';

const SERVICE_REF = /^platformservice:[\w.-]+\/[\w.-]+$/i;

/** Tells whether a text can be taken into a roadmap. */
export const texts = {
  isWritten: (text: string | undefined): boolean => Boolean(text?.trim()),
  isServiceRef: (text: string): boolean => SERVICE_REF.test(text),
  isUrl: isSafeUrl,
  isAmount: (text: string): boolean => /^\d+(\.\d+)?$/.test(text),
};
