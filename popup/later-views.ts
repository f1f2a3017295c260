/** Views that the first drawing does without: opened entries, the table, the saved claims. */
import { later } from './later.tsx';

export const { View: ClaimDetail, prefetch: fetchClaimDetail } = later(async () => (await import('./claim-detail.tsx')).ClaimDetail);
export const { View: OfficialDetail, prefetch: fetchOfficialDetail } = later(
  async () => (await import('./official-detail.tsx')).OfficialDetail,
);
export const { View: ClaimTable, prefetch: fetchClaimTable } = later(async () => (await import('./claim-table.tsx')).ClaimTable);
export const { View: SavedTab, prefetch: fetchSavedTab } = later(async () => (await import('./saved-tab.tsx')).SavedTab);

/** Fetches the code of all of them; call it once the first drawing is done. */
export const prefetchViews = (): void => {
  for (const prefetch of [fetchClaimDetail, fetchOfficialDetail, fetchClaimTable, fetchSavedTab]) prefetch();
};
