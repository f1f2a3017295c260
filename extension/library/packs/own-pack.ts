/** Id of the pack of everything that comes in no pack: pages, texts, feeds, records. */
export const OWN_PACK = 'own-reports';
