import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Encrypts short secrets for the database: AES-256-GCM with a fresh nonce each time. */
export type Encryption = {
  /** Encrypts with the first key. */
  readonly seal: (text: string) => string
  /** Decrypts with the key that sealed the text. Throws if we do not have it, or if the text was altered. */
  readonly open: (sealed: string) => string
}

type Key = { readonly id: string; readonly bytes: Buffer }

const nonceBytes = 12
const tagBytes = 16

/** Throws a RangeError if one of `keys` is not 32 bytes in base64. */
export function createEncryption(keys: readonly [string, ...string[]]): Encryption {
  const [first, ...others] = keys
  const newest = readKey(first)
  const all = [newest, ...others.map(readKey)]
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', newest.bytes, nonce)
      const contents = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return withKeyId(Buffer.concat([nonce, cipher.getAuthTag(), contents]), newest)
    },
    open: (sealed) => {
      const [contents = '', id = ''] = sealed.split(/=+/)
      const candidates = id === '' ? all : all.filter((key) => key.id === id)
      const text = candidates.map((key) => decrypt(Buffer.from(contents, 'base64'), key))
      const opened = text.find((each) => each !== null)
      if (opened === undefined || opened === null) throw new Error('sealed with a key that we do not have')
      return opened
    },
  }
}

function readKey(key: string): Key {
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length !== 32) throw new RangeError('an encryption key must be 32 bytes in base64')
  return { id: createHash('sha256').update('key id').update(bytes).digest('hex').slice(0, 8), bytes }
}

/** Puts the id behind an equals sign, where older releases, which know no ids, stop reading. */
function withKeyId(contents: Buffer, { id }: Key): string {
  return `${contents.toString('base64').replace(/=+$/, '')}=${id}`
}

/** Returns null if another key sealed it, or if it was altered. */
function decrypt(all: Buffer, { bytes }: Key): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', bytes, all.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    decipher.setAuthTag(all.subarray(nonceBytes, nonceBytes + tagBytes))
    const contents = all.subarray(nonceBytes + tagBytes)
    return Buffer.concat([decipher.update(contents), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
