/** The editor's package starts by itself unless a setting stops it before it loads. */
(window as { CMS_MANUAL_INIT?: boolean }).CMS_MANUAL_INIT = true;

const { default: loaded } = await import('@sveltia/cms');

export const CMS = loaded;
