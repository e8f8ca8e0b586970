import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { Section } from '../fields';
import { DocumentSection, factsInUse } from '../model';
import { FactFields } from './FactFields';
import { Footnotes } from './Footnotes';
import { GeneralFields } from './GeneralFields';
import { ItemList } from './ItemList';
import { ReviewFields } from './ReviewFields';
import { SeatFields } from './SeatFields';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  sections: { minWidth: 0 },
}));

/** Props of {@link DocumentDetails}. */
export interface DocumentDetailsProps {
  /** The part that is wanted; absent: the first field. */
  section?: DocumentSection;
  /** The focus has to come here. */
  wantsFocus: boolean;
  onFocused(): void;
}

/** The document beside its tasks: what holds for all of them. */
export function DocumentDetails(props: DocumentDetailsProps) {
  const { section, wantsFocus, onFocused } = props;
  const { matrix } = useEditor();
  const { spec } = matrix;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const frameOf = (name: DocumentSection) => ({
    title: t(`editor.${name}`),
    wantsFocus: wantsFocus && section === name,
    onFocused,
  });

  return (
    <section className={classes.root} aria-label={t('editor.document')}>
      <GeneralFields
        wantsFocus={wantsFocus && section === undefined}
        onFocused={onFocused}
      />
      <div className={classes.sections}>
        <Section {...frameOf('review')} defaultOpen={Boolean(spec.review)}>
          <ReviewFields />
        </Section>
        <Section {...frameOf('areas')} count={spec.areas.length} defaultOpen>
          <ItemList
            list="areas"
            addLabel={t('editor.newArea')}
            keep={id =>
              spec.tasks.some(task => task.area === id)
                ? t('editor.areaInUse')
                : undefined
            }
          />
        </Section>
        <Section {...frameOf('parties')} count={spec.parties.length}>
          <ItemList
            list="parties"
            addLabel={t('editor.newParty')}
            created={() => ({ external: true })}
            keep={() =>
              spec.parties.length === 1 ? t('editor.lastParty') : undefined
            }
            extra={item => <SeatFields item={item} />}
          />
        </Section>
        <Section {...frameOf('variants')} count={spec.variants?.length}>
          <ItemList list="variants" addLabel={t('editor.newVariant')} />
        </Section>
        <Section {...frameOf('facts')} count={spec.facts?.length}>
          <ItemList
            list="facts"
            addLabel={t('editor.newFact')}
            created={id => ({ path: `metadata.annotations.plinth/${id}` })}
            keep={id =>
              factsInUse(matrix).has(id) ? t('editor.factInUse') : undefined
            }
            extra={item => <FactFields item={item} />}
          />
        </Section>
        <Section {...frameOf('activities')} count={spec.activities?.length}>
          <ItemList list="activities" addLabel={t('editor.newActivity')} />
        </Section>
        <Section
          {...frameOf('footnotes')}
          count={Object.keys(spec.footnotes ?? {}).length}
        >
          <Footnotes />
        </Section>
      </div>
    </section>
  );
}
