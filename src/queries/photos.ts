import { getEntry } from 'astro:content';
import { getPractice } from '#practice.ts';
import type { PracticePhotos } from '#schemas/entries.ts';

/** The photos of the practice, those that practice.yaml names. */
export async function getPhotos(): Promise<PracticePhotos> {
  const { photos } = getPractice();
  const read = async (name: 'therapist' | 'room') =>
    photos?.[name] === undefined ? undefined : (await getEntry('photos', name))?.data;
  return { therapist: await read('therapist'), room: await read('room') };
}
