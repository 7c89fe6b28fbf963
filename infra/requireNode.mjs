// Plain JavaScript for old versions of Node, which cannot read the TypeScript of the portal.
const oldest = 24
const { node } = process.versions
if (Number(node.split('.')[0]) < oldest) {
  console.error(
    `Node ${oldest} or newer is needed; this is Node ${node}. Install it from https://nodejs.org, or run npm ci, which brings it along.`,
  )
  process.exit(1)
}
