/** Serves the gallery of the library's views from the sources, for pictures and for the checks of accessibility and of long words. */
import { serveSources } from '../popup/serve-sources.ts';

export interface LibraryServer {
  readonly addressOf: (state: string) => string;
  /** The popup's gallery with lengthened, accented words in every string. */
  readonly popupLongAddressOf: (state: string) => string;
  readonly close: () => Promise<void>;
}

export const startLibrary = async (): Promise<LibraryServer> => {
  const { base, close } = await serveSources('test/library/long-browser.ts');
  return {
    addressOf: (state) => `${base}test/library/gallery.html?state=${state}`,
    popupLongAddressOf: (state) => `${base}test/popup/gallery.html?state=${state}&long=yes`,
    close,
  };
};
