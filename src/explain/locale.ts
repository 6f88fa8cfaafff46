/** The languages that the product speaks. */
export type Locale = 'en' | 'ja';

export const LOCALES: readonly Locale[] = ['en', 'ja'];

/** One value for each language: leaving either out is a type error. */
export type Bilingual<T> = Readonly<Record<Locale, T>>;

/** The language for a tag as editors and shells write it: `ja`, `ja-JP`, `ja_JP.UTF-8` are Japanese, everything else is English. */
export function localeOf(tag: string): Locale {
  return /^ja(?:$|[-_.@])/i.test(tag.trim()) ? 'ja' : 'en';
}
