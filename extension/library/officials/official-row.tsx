/** One official in a list: name, who that is, what the corpus has of them. */
import type { JSX } from 'preact';
import type { OfficialRow } from '../../core/coverage/browse.ts';
import { text } from '../../platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { countText } from '../../ui/wording.ts';
import { Words } from '../../ui/words.tsx';
import { hashOf } from '../route.ts';

export const OfficialRowView = ({ row }: { readonly row: OfficialRow }): JSX.Element => (
  <li class="list-row">
    <span class={`list-sign sign-${row.kind}`}>
      <Icon name={row.kind} />
      <span class="unseen">{text(row.kind === 'person' ? 'ui_kind_person' : 'ui_kind_body')}</span>
    </span>
    <div class="list-words">
      <p class="list-name">
        <a class="row-link" href={hashOf('officials', row.id)}>
          <Words text={row.name} />
        </a>
        {row.rolesDisagree && (
          <span class="chip tone-notice">
            <Icon name="flag" />
            {text('ui_roles_disagree')}
          </span>
        )}
      </p>
      {row.description !== null && (
        <p class="list-note">
          <Words text={row.description} />
        </p>
      )}
    </div>
    <p class="list-counts">
      {row.reports === 0 ? (
        <span class="faint">{text('library_official_unseen')}</span>
      ) : (
        <>
          <span>{countText('ui_count_claims', row.claims)}</span> <span class="faint">{countText('ui_count_reports', row.reports)}</span>
        </>
      )}
    </p>
  </li>
);
