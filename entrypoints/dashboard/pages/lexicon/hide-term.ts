import { hideWord } from '@/utils/domain/lexicon/secret';
import type { CompanyTerm } from '@/utils/model/company-term';

/** The term with its word replaced by a fingerprint; unchanged when there is nothing in it to compare. */
export function hideTerm(term: CompanyTerm, salt: string): CompanyTerm {
  const secret = hideWord(term.text, salt);
  // an exception, or words inside which it is fine, would tell the word
  const { allow: _allow, kind: _kind, ...rest } = term;
  return secret ? { ...rest, id: secret.hash, text: '', secret } : term;
}

/** One salt for a list, so that a text is hashed once for all its secrets. */
export const saltOf = (terms: readonly CompanyTerm[]): string =>
  terms.find((term) => term.secret !== undefined)?.secret?.salt ?? crypto.randomUUID().replaceAll('-', '');
