/** A column on its plinth, in the colour of the text around it. */
export function Logo(props: { className?: string }) {
  return (
    <svg
      className={props.className}
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d="M9 3h6v8H9zM6 13h12v3H6zM3 18h18v3H3z" />
    </svg>
  );
}
