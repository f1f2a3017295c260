/** Many small pictures on one: every state of a view beside the others, each under its name, as a browser draws them. */
import type { Page } from 'puppeteer-core';

export interface Tile {
  readonly name: string;
  /** WebP. */
  readonly picture: Uint8Array;
}

export interface SheetLook {
  /** Width of a tile, CSS pixels. */
  readonly width: number;
  readonly columns: number;
  readonly theme: 'light' | 'dark';
}

/** Below it small letters blur; above it a sheet of forty states weighs more than a megabyte. */
const WEBP_QUALITY = 42;
const GAP = 12;

const GROUND = { light: ['#d9dce1', '#1c2025'], dark: ['#3a3f46', '#eceff3'] } as const;

const tileMarkup = ({ name, picture }: Tile): string =>
  `<figure><figcaption>${name}</figcaption><img src="data:image/webp;base64,${Buffer.from(picture).toString('base64')}"></figure>`;

/** The sheet as WebP, drawn in `page`, whose content is replaced. Tiles keep their order. */
export const drawSheet = async (page: Page, tiles: readonly Tile[], { width, columns, theme }: SheetLook): Promise<Uint8Array> => {
  const [ground, ink] = GROUND[theme];
  await page.setViewport({ width: columns * (width + GAP) + GAP, height: 600 });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; padding: ${GAP}px; display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: ${GAP}px; background: ${ground}; color: ${ink}; font: 12px system-ui }
    figure { margin: 0 } figcaption { margin-bottom: 3px } img { width: 100%; display: block }
  </style>${tiles.map(tileMarkup).join('')}`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  return page.screenshot({ type: 'webp', quality: WEBP_QUALITY, fullPage: true });
};
