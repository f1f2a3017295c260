/** Answers to our own pages from the reader's packs. A web page never gets one: these calls are private, and the in-page card knows nothing of them. */
import { analyze, officialsOn } from '../extension/core/analyze.ts';
import { coverClaim, coverOfficial } from '../extension/core/coverage/cover-claim.ts';
import { joinBlocks } from '../extension/core/page.ts';
import { CallFailure } from '../extension/platform/call-failure.ts';
import type { CallHandlers } from '../extension/platform/listen.ts';
import type { BackgroundCalls, OwnReading } from '../extension/platform/messages.ts';
import { sweepOwn } from '../extension/platform/pack-store.ts';
import { OwnStoreRefused } from '../extension/platform/own-database.ts';
import { ownCorpusFor, ownFrame, ownSums } from './own-corpus.ts';

const NOTHING: OwnReading = { analysis: null, packs: 0, reports: 0 };

/** Where this browser keeps no database the reader has no packs. */
const orNothing = async <T>(work: () => Promise<T>, nothing: T): Promise<T> => {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof OwnStoreRefused) return nothing;
    throw thrown;
  }
};

export const packs: Pick<CallHandlers<BackgroundCalls>, 'ownReading' | 'ownCoverage' | 'ownOfficial' | 'ownSummary'> = {
  ownSummary: () => orNothing(ownSums, { packs: 0, reports: 0, claims: 0, isSharded: false }),
  ownReading: (blocks) =>
    orNothing(async () => {
      const frame = await ownFrame();
      if (frame === null) return NOTHING;
      const page = joinBlocks(blocks);
      const sums = await ownSums();
      const officials = sums.isSharded ? officialsOn(page, frame) : [];
      const corpus = (await ownCorpusFor(new Set(officials))) ?? frame;
      return { analysis: analyze(page, corpus), packs: sums.packs, reports: sums.reports };
    }, NOTHING),
  ownCoverage: ({ claim, page, officials }) =>
    orNothing(async () => {
      const corpus = await ownCorpusFor(new Set([...officials, ...(claim.speaker === null ? [] : [claim.speaker])]));
      return corpus === null ? null : coverClaim({ claim, page }, corpus);
    }, null),
  ownOfficial: (request) =>
    orNothing(async () => {
      const corpus = await ownCorpusFor(new Set([request.official]));
      const coverage = corpus === null ? null : coverOfficial(request, corpus);
      if (coverage === null) throw new CallFailure('not-found', 'no such official');
      return coverage;
    }, null),
};

/** At the browser's start: what was removed goes for good, and what an import left unfinished. */
export const sweepPacks = (): Promise<void> => orNothing(() => sweepOwn(Date.now()), undefined);
