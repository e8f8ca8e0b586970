import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../translation';

const ORDER = ['A', 'R', 'S', 'C', 'I'] as const;

/** Turns letters into words: `RA` into `accountable and does it`. */
export function useLetterWords(): (letters: string) => string {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  return letters =>
    format.list(
      ORDER.filter(letter => letters.includes(letter)).map(letter =>
        t(`letter.${letter}`),
      ),
    );
}
