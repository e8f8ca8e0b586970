import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ExportMenu as FormatMenu } from '@plinth/backstage-plugin-platform-services-react';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import type { ExportFormat } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { useExportMatrix } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';

const FORMATS: ExportFormat[] = ['yaml', 'csv', 'markdown', 'oscal', 'json'];

interface ExportEntry {
  key: string;
  options: { format: ExportFormat; variant?: string };
  label: string;
}

/** Hands the matrix out as a file; an OSCAL plan is of one variant, so each has its own. */
export function ExportMenu(props: { state: ServiceMatrix }) {
  const { serviceRef, matrix } = props.state;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const exporting = useExportMatrix(serviceRef);
  const variants = matrix?.spec.variants ?? [];

  const entries = FORMATS.flatMap<ExportEntry>(format =>
    format === 'oscal' && variants.length > 1
      ? variants.map(({ id, title = id }) => ({
          key: `oscal ${id}`,
          options: { format, variant: id },
          label: t('serviceExport.oscalOf', { variant: title }),
        }))
      : [
          {
            key: format,
            options: { format },
            label: t(`serviceExport.${format}`),
          },
        ],
  );
  return (
    <FormatMenu
      formats={entries.map(({ key, label }) => ({ format: key, label }))}
      exporting={{
        ...exporting,
        mutate: chosen => {
          const entry = entries.find(({ key }) => key === chosen);
          if (entry) {
            exporting.mutate(entry.options);
          }
        },
      }}
    />
  );
}
