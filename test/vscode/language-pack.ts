// A stub Japanese language pack: it makes `vscode.env.language`, manifest titles and the extension's bundles Japanese.
// The editor's own words stay English. Being in the profile's register is enough, the pack need not be installed.
import fs from 'node:fs';
import path from 'node:path';

export const JAPANESE = 'ja';

/** Writes the pack and the profile's register of language packs. */
export function registerJapanese(base: string, userData: string): void {
  const translations = path.join(base, 'main.i18n.json');
  const version = '1.0.0';
  const register = {
    [JAPANESE]: {
      hash: 'stub',
      label: '日本語',
      extensions: [{ extensionIdentifier: { id: 'stub.language-pack-ja' }, version }],
      translations: { vscode: translations },
    },
  };
  fs.writeFileSync(translations, JSON.stringify({ version, contents: {} }));
  fs.writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify(register));
}
