/** The library's view of the reader's own reports: adding files or a page, seeing them before they are kept, and the packs that are. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import type { PackRow, UndoRow } from '../../platform/own-rows.ts';
import { listPacks, removePack, switchPack, undoPack } from '../../platform/pack-store.ts';
import { freeText } from '../../ui/wording.ts';
import { PageHead } from '../parts/page-head.tsx';
import type { ViewProps } from '../view-props.ts';
import { askExport } from './import/import-client.ts';
import { DropZone, RunningImport } from './import-files.tsx';
import { type PackActs, PackList } from './pack-list.tsx';
import { pageFile } from './page-file.ts';
import { Preview } from './preview.tsx';
import { Proposals } from './proposals.tsx';
import { type ImportActs, useImport } from './use-import.ts';

interface Packs {
  readonly packs: readonly PackRow[];
  readonly undo: readonly UndoRow[];
}

/** A file of ours to the reader's disk, under a name made of ids alone. */
const saveFile = (name: string, content: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replace(/[^\w.-]+/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

const savePack = async (id: string): Promise<void> => {
  const files = await askExport(id);
  if (files.length === 0) throw new Error('nothing to write');
  for (const { name, content } of files) saveFile(name, content);
};

const usePacks = (
  announce: ViewProps['announce'],
): { readonly list: Packs | null; readonly reload: () => void; readonly acts: Omit<PackActs, 'onEdit'> } => {
  const [list, setList] = useState<Packs | null>(null);
  const reload = useCallback((): void => {
    void listPacks().then(setList, () => setList({ packs: [], undo: [] }));
  }, []);
  useEffect(reload, [reload]);
  const after = (act: Promise<unknown>, message: string): void => {
    const tell = async (): Promise<void> => {
      try {
        await act;
        announce(message);
        reload();
      } catch {
        announce(text('library_packs_act_failed'));
      }
    };
    void tell();
  };
  return {
    list,
    reload,
    acts: {
      onSwitch: (pack, on) => after(switchPack(pack.id, on), text('library_packs_act_switched')),
      onRemove: (pack) => after(removePack(pack.id), text('library_packs_removed', pack.title)),
      onUndo: (id) => after(undoPack(id), text('library_packs_undone')),
      onExport: (pack) => after(savePack(pack.id), text('library_packs_exported', pack.title)),
    },
  };
};

/** Adds the page of the tab that the address names, once. */
const useAddedPage = ({ route, doors, announce }: ViewProps, start: ImportActs['start'], isFree: boolean): string | null => {
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(false);
  const tab = Number(route.options.get('tab') ?? NaN);
  useEffect(() => {
    if (asked.current || !isFree || !Number.isInteger(tab)) return;
    asked.current = true;
    const add = async (): Promise<void> => {
      const answer = await doors.askPage(tab, 'source');
      const file = answer.ok ? pageFile(answer.value, text('library_packs_no_outlet')) : null;
      // A reload of this page must not add it again.
      history.replaceState(null, '', '#/packs');
      if (file !== null) return start([file]);
      setFailure(text('library_packs_page_unread'));
      announce(text('library_packs_page_unread'));
    };
    void add();
  }, [tab, isFree, doors, announce, start]);
  return failure;
};

const Adding = ({ acts }: { readonly acts: ImportActs }): JSX.Element => {
  const { state } = acts;
  switch (state.kind) {
    case 'idle':
      return <DropZone onFiles={acts.start} label={text('library_packs_drop')} />;
    case 'elsewhere':
      return <p class="pack-box">{text('library_packs_elsewhere')}</p>;
    case 'stopped':
      return (
        <section class="pack-box">
          <h2>{text('library_packs_stopped')}</h2>
          <p>{text('library_packs_stopped_note', state.read.size, state.row.files)}</p>
          <DropZone onFiles={acts.start} label={text('library_packs_continue')} />
          <div class="pack-acts">
            <button type="button" class="button-quiet" onClick={() => acts.discard(state.row.id)}>
              {text('library_packs_discard')}
            </button>
          </div>
        </section>
      );
    case 'running':
      return <RunningImport files={state.files} read={state.read} progress={state.progress} onCancel={acts.cancel} />;
    case 'ready':
      return (
        <Preview
          row={state.row}
          read={state.read}
          onKeep={acts.keep}
          onDiscard={() => acts.discard(state.row.id)}
          onRevise={(...one) => void acts.revise(...one)}
        >
          <Proposals
            key={`${state.row.id} ${state.row.packs.map(({ officials }) => officials).join(' ')}`}
            importId={state.row.id}
            onAdd={(officials, names) => void acts.addOfficials(officials, names)}
          />
        </Preview>
      );
    case 'keeping':
      return <p class="pack-box">{text('library_packs_keeping')}</p>;
    case 'failed':
      return (
        <section class="pack-box" role="alert">
          <p>
            {text(
              `library_packs_failed_${state.code.replaceAll('-', '_') as 'storage_full' | 'storage_refused' | 'failed'}`,
              freeText(state.free),
            )}
          </p>
          <div class="pack-acts">
            <button type="button" class="button-quiet" onClick={() => acts.discard(state.id ?? '')}>
              {text('library_packs_close')}
            </button>
          </div>
        </section>
      );
  }
};

export const PacksView = (props: ViewProps): JSX.Element => {
  const { doors, announce } = props;
  const { list, reload, acts } = usePacks(announce);
  const onKept = useCallback((): void => {
    announce(text('library_packs_kept'));
    reload();
  }, [announce, reload]);
  const importing = useImport(
    doors.createId,
    { outlet: text('library_packs_no_outlet'), ownTitle: text('library_packs_own_title') },
    onKept,
  );
  const failure = useAddedPage(props, importing.start, importing.state.kind === 'idle');
  return (
    <>
      <PageHead title={text('library_packs')} note={text('library_packs_note')} />
      {failure !== null && <p class="pack-box">{failure}</p>}
      <Adding acts={importing} />
      {list !== null && (
        <PackList
          packs={list.packs}
          undo={list.undo}
          acts={{ ...acts, onEdit: (officials, merged) => void importing.editOfficials(officials, merged) }}
        />
      )}
    </>
  );
};
