import { editPath } from '#lib/server-paths.ts';

export const editApiPath = `${editPath}api/`;
/** Without a closing slash: the paths of pages follow it. */
export const previewPath = `${editPath}preview`;
