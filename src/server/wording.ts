import type { Wording } from '../work/index.ts';
import { PAGE_LANGS, type Shell } from './page.ts';
import type { Web } from './web.ts';

/** Words mails as the pages are worded: in the pages' languages, with links that begin with `base`. */
export function wordingOf(
  web: Pick<Web, 'mail'>,
  about: { readonly base: string; readonly sample: boolean; readonly clock: () => Date },
): Wording {
  return (message, lang) => {
    const shell: Shell = {
      lang: PAGE_LANGS.find(one => one === lang) ?? 'en',
      path: '/',
      query: '',
      origin: about.base,
      editor: false,
      embed: false,
      sample: about.sample,
      style: '',
      script: '',
      today: about.clock().toISOString().slice(0, 10),
    };
    return web.mail(shell, message);
  };
}
