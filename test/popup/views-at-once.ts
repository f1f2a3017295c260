/** The views that the popup fetches after its first drawing, there from the start: neither tests nor pictures wait for them. */
import '../../popup/claim-detail.tsx';
import '../../popup/claim-table.tsx';
import '../../popup/official-detail.tsx';
import '../../popup/saved-tab.tsx';
