import { getEntry } from 'astro:content';
import { photoIdOf } from '#lib/photos-in.ts';
import { getPractice } from '#practice.ts';
import type { PhotoData, PracticePhotos } from '#schemas/entries.ts';

/** The photos of the practice, those that practice.yaml names. */
export async function getPhotos(): Promise<PracticePhotos> {
  const { photos } = getPractice();
  const read = async (name: 'therapist' | 'room') =>
    photos?.[name] === undefined ? undefined : (await getEntry('photos', name))?.data;
  return { therapist: await read('therapist'), room: await read('room') };
}

/** The photo of the therapist whom a page is about. */
export async function getPhotoOn(page: string): Promise<PhotoData | undefined> {
  const { therapists } = getPractice();
  return therapists.some((one) => one.page === page && one.photo)
    ? (await getEntry('photos', photoIdOf(page)))?.data
    : undefined;
}
