import { editPath } from '#lib/server-paths.ts';

export const editApiPath = `${editPath}api/`;
/** Without a closing slash: the paths of pages follow it. */
export const previewPath = `${editPath}preview`;
/** A page of the preview to be looked at in a frame: its path follows. */
export const afterPath = `${editPath}after`;
