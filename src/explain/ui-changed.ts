import { saying } from './spoken.js';
import { entry } from './ui-entry.js';

/** What git was asked, or the folder, and what it answered. */
interface Told {
  readonly subject: string;
  readonly detail: string;
}

/** What is said of `--changed-since`. */
export const CHANGED_TEXTS = {
  onlyChanged: entry<{ commit: string }>({
    en: ({ commit }) => `Only files changed since ${commit} were checked.`,
    ja: ({ commit }) => `${commit} 以降に変わったファイルだけを確認しました。`,
  }),
  gitMissing: entry({
    en: '--changed-since needs git: install it, or put it on the PATH',
    ja: '--changed-since には git が必要です。インストールするか、PATH に追加してください',
  }),
  gitNoRepository: entry<Told>({
    en: ({ subject, detail }) => `${subject}: --changed-since needs a git work tree here (git: ${detail})`,
    ja: ({ subject, detail }) => `${subject}: --changed-since には git の作業ツリーが必要です(git: ${detail})`,
  }),
  gitUnknownCommit: entry<Told>({
    en: ({ subject }) => `--changed-since: "${subject}" is no commit or branch that this clone has; fetch it first, or check the name`,
    ja: ({ subject }) =>
      `--changed-since: "${subject}" というコミットまたはブランチはこのクローンにありません。先に取得するか、名前を確認してください`,
  }),
  gitUnknownInShallow: entry<Told>({
    en: ({ subject }) =>
      `--changed-since: "${subject}" is no commit or branch that this shallow clone has; fetch the history first (git fetch --unshallow; in GitHub Actions, actions/checkout with fetch-depth: 0), or check the name`,
    ja: ({ subject }) =>
      `--changed-since: "${subject}" というコミットまたはブランチはこの浅いクローンにありません。先に履歴を取得するか(git fetch --unshallow、GitHub Actions では actions/checkout に fetch-depth: 0)、名前を確認してください`,
  }),
  gitNoMergeBase: entry<Told>({
    en: ({ subject }) => `--changed-since: "${subject}" and HEAD have no history in common; name a commit that HEAD descends from`,
    ja: ({ subject }) => `--changed-since: "${subject}" と HEAD に共通の履歴がありません。HEAD の祖先を含むコミットを指定してください`,
  }),
  gitShallow: entry<Told>({
    en: ({ subject }) =>
      `--changed-since: this clone is too shallow to tell where "${subject}" and HEAD parted; fetch the history first (git fetch --unshallow; in GitHub Actions, actions/checkout with fetch-depth: 0)`,
    ja: ({ subject }) =>
      `--changed-since: クローンが浅いため、"${subject}" と HEAD の分岐点がわかりません。先に履歴を取得してください(git fetch --unshallow、GitHub Actions では actions/checkout に fetch-depth: 0)`,
  }),
  gitFailed: entry<Told>({
    en: ({ detail }) => `--changed-since: git failed: ${detail}`,
    ja: ({ detail }) => `--changed-since: git が失敗しました: ${detail}`,
  }),
};

export const sayChanged = saying(CHANGED_TEXTS);
