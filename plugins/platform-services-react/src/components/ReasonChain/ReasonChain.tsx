import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '../../theme';
import { platformServicesReactTranslationRef } from '../../translation';
import { EntityName } from '../EntityName';

const useStyles = makeStyles(
  theme => ({
    chain: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 0.75),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      // Room for fingers between links on two lines.
      lineHeight: '24px',
      '& li': { display: 'inline-flex', gap: theme.spacing(0.75) },
    },
    answered: {
      color: mutedText(theme),
    },
  }),
  { name: 'PlinthReasonChain' },
);

/**
 * Props of {@link ReasonChain}.
 *
 * @public
 */
export interface ReasonChainProps {
  /** Full refs, from the entity asked about to the service. */
  reason: string[];
}

/**
 * Why an entity stands on a service: "checkout → checkout-db → Managed
 * PostgreSQL", each a link.
 *
 * @public
 */
export function ReasonChain(props: ReasonChainProps) {
  const { reason } = props;
  const classes = useStyles();
  return (
    <ol className={classes.chain}>
      {reason.map((entityRef, index) => (
        <li key={entityRef}>
          {index > 0 && <span aria-hidden="true">→</span>}
          <EntityName entityRef={entityRef} />
        </li>
      ))}
    </ol>
  );
}

/**
 * Props of {@link AnsweredBy}.
 *
 * @public
 */
export interface AnsweredByProps {
  /** Full ref of the entity that declares the use. */
  declaredBy: string;
  /** Full ref of its owner, when known. */
  owner?: string;
}

/**
 * Says that a use belongs to somebody else: "via resource checkout-db, answered
 * by Team Orders".
 *
 * @public
 */
export function AnsweredBy(props: AnsweredByProps) {
  const { declaredBy, owner } = props;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const classes = useStyles();
  const via = <EntityName entityRef={declaredBy} icon />;
  return (
    <span className={classes.answered}>
      {owner
        ? t('reason.answeredBy', {
            via,
            owner: <EntityName entityRef={owner} icon />,
          })
        : t('reason.via', { via })}
    </span>
  );
}
