/** Serves the gallery of the popup's states from the sources, for pictures and for the checks of accessibility. */
import { serveSources } from './serve-sources.ts';

export interface GalleryServer {
  /** Address of one state of the popup's app. */
  readonly addressOf: (state: string) => string;
  /** Address of one state of the card. */
  readonly cardAddressOf: (state: string) => string;
  readonly close: () => Promise<void>;
}

export const startGallery = async (): Promise<GalleryServer> => {
  const { base, close } = await serveSources('test/popup/fake-browser.ts');
  return {
    addressOf: (state) => `${base}test/popup/gallery.html?state=${state}`,
    cardAddressOf: (state) => `${base}test/popup/card-gallery.html?state=${state}`,
    close,
  };
};
