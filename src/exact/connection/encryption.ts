import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encrypts short secrets for the database: AES-256-GCM with a fresh nonce each time. */
export type Encryption = {
  readonly seal: (text: string) => string
  /** Throws if the text was altered or sealed with another key. */
  readonly open: (sealed: string) => string
}

const nonceBytes = 12
const tagBytes = 16

/** Throws a RangeError if `key` is not 32 bytes in base64. */
export function createEncryption(key: string): Encryption {
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length !== 32) throw new RangeError('the encryption key must be 32 bytes in base64')
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', bytes, nonce)
      const contents = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), contents]).toString('base64')
    },
    open: (sealed) => {
      const all = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', bytes, all.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAuthTag(all.subarray(nonceBytes, nonceBytes + tagBytes))
      const contents = all.subarray(nonceBytes + tagBytes)
      return Buffer.concat([decipher.update(contents), decipher.final()]).toString('utf8')
    },
  }
}
