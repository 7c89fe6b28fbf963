/** An e-mail address to write to; where it is too long for its place it breaks before the @. */
export function EmailLink(props: { readonly address: string; readonly className?: string }) {
  const { address } = props
  const at = address.lastIndexOf('@')
  return (
    <a className={props.className} href={`mailto:${address}`}>
      {at < 1 ? (
        address
      ) : (
        <>
          {address.slice(0, at)}
          <wbr />
          {address.slice(at)}
        </>
      )}
    </a>
  )
}
