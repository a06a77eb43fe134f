import { fromBase64, toBase64 } from './base64';
import { canonicalJson } from './canonical-json';

/** Rounds of PBKDF2-HMAC-SHA-256 for new files (OWASP Password Storage Cheat Sheet: at least 600,000). */
export const ROUNDS = 600_000;
/** A file that asks for fewer was not made here; one that asks for more than this would stop the page. */
const ROUNDS_LIMIT = 10_000_000;
const FORMAT = 'weiheng-sealed';
const PROOF = 'weiheng';

interface SealedHeader {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** What is inside, e.g. `backup`. */
  readonly content: string;
  readonly kdf: 'PBKDF2-SHA-256';
  readonly rounds: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  /** Of the proof and of the data; one key never meets the same twice. */
  readonly proofIv: string;
  readonly iv: string;
}

export interface SealedFile extends SealedHeader {
  /** A known word under the same key: tells a wrong passphrase from a damaged file. */
  readonly proof: string;
  readonly data: string;
}

/** wrong = other passphrase; broken = cut off, damaged or changed; newer = made by a later version. */
export type SealFault = 'wrong' | 'broken' | 'newer';

export class SealError extends Error {
  override readonly name = 'SealError';
  readonly fault: SealFault;

  constructor(fault: SealFault) {
    super(fault);
    this.fault = fault;
  }
}

type Random = (length: number) => Uint8Array<ArrayBuffer>;
const chance: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // the same passphrase typed on another system may be composed otherwise (NIST SP 800-63B: normalise)
  const base = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The header is authenticated with both pieces: nobody changes a field of it unnoticed. */
const gcm = (iv: string, header: SealedHeader) => ({
  name: 'AES-GCM',
  iv: fromBase64(iv),
  additionalData: utf8(canonicalJson(header)),
});

/** Encrypts a text under a passphrase. Gives the text of a file; `content` names what is inside and stays readable. */
export async function sealText(
  text: string,
  passphrase: string,
  content: string,
  random: Random = chance,
): Promise<string> {
  const salt = random(16);
  const header: SealedHeader = {
    format: FORMAT,
    version: 1,
    content,
    kdf: 'PBKDF2-SHA-256',
    rounds: ROUNDS,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    proofIv: toBase64(random(12)),
    iv: toBase64(random(12)),
  };
  const key = await keyOf(passphrase, salt, ROUNDS);
  const hide = async (iv: string, plain: string) =>
    toBase64(new Uint8Array(await crypto.subtle.encrypt(gcm(iv, header), key, utf8(plain))));
  const file: SealedFile = {
    ...header,
    proof: await hide(header.proofIv, PROOF),
    data: await hide(header.iv, text),
  };
  return `${JSON.stringify(file)}\n`;
}

const HEADER_KEYS = ['content', 'salt', 'proofIv', 'iv', 'proof', 'data'] as const;

/** The file of a sealed text; undefined when the text is something else altogether. Throws `SealError`. */
export function readSealed(text: string): SealedFile | undefined {
  if (!text.slice(0, 200).includes(FORMAT)) return undefined;
  let file: Partial<Record<keyof SealedFile, unknown>>;
  try {
    file = JSON.parse(text);
  } catch {
    throw new SealError('broken');
  }
  if (file.format !== FORMAT) return undefined;
  if (typeof file.version === 'number' && file.version > 1) throw new SealError('newer');
  const { rounds } = file;
  const isWhole =
    file.version === 1 &&
    file.kdf === 'PBKDF2-SHA-256' &&
    file.cipher === 'AES-256-GCM' &&
    typeof rounds === 'number' &&
    Number.isInteger(rounds) &&
    rounds >= ROUNDS &&
    rounds <= ROUNDS_LIMIT &&
    HEADER_KEYS.every((key) => typeof file[key] === 'string');
  if (!isWhole) throw new SealError('broken');
  return file as SealedFile;
}

/** Text of a sealed file. Throws `SealError`: `wrong` passphrase, or `broken`. Nothing of a damaged text comes out. */
export async function openSealed(file: SealedFile, passphrase: string): Promise<string> {
  const { proof, data, ...header } = file;
  let key: CryptoKey;
  try {
    key = await keyOf(passphrase, fromBase64(header.salt), header.rounds);
  } catch {
    throw new SealError('broken');
  }
  const show = async (iv: string, hidden: string, fault: SealFault) => {
    try {
      const plain = await crypto.subtle.decrypt(gcm(iv, header), key, fromBase64(hidden));
      return new TextDecoder('utf-8', { fatal: true }).decode(plain);
    } catch {
      throw new SealError(fault);
    }
  };
  if ((await show(header.proofIv, proof, 'wrong')) !== PROOF) throw new SealError('broken');
  return show(header.iv, data, 'broken');
}
