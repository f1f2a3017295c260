/**
 * schema.org Claim (JSON-LD): who said it, where it appeared, where first. schema.org has no relation between claims, so our seven stand
 * beside it under a name of our own. Pure.
 */
import type { KnownDate } from '../../page.ts';
import type { SavedClaim, SavedMatch } from '../saved-claim.ts';
import type { ExportFormat, ExportFrame } from './format.ts';

/** Names of ours in the JSON-LD context; a urn, for nothing is to be fetched. */
const OURS = 'urn:second-source:';
const CONTEXT = [
  'https://schema.org',
  { secondSource: OURS, relation: 'secondSource:relation', relations: 'secondSource:relations', confidence: 'secondSource:confidence' },
];

const datePublished = ({ value }: KnownDate): object => (value === null ? {} : { datePublished: value });
const addressOf = (url: string | null): object => (url === null ? {} : { url });

const reportOf = ({ title, outlet, url, published }: SavedMatch['report']): object => ({
  '@type': 'NewsArticle',
  headline: title,
  ...addressOf(url),
  publisher: { '@type': 'Organization', name: outlet },
  ...datePublished(published),
});

const relationOf = ({ claim, relation, confidence, statement, report }: SavedMatch): object => ({
  relation: `${OURS}relation:${relation}`,
  confidence,
  'secondSource:claim': {
    '@type': 'Claim',
    '@id': `${OURS}claim:${encodeURI(claim.replace(/\p{Cs}/gu, ''))}`,
    text: statement,
    appearance: reportOf(report),
  },
});

const pageOf = ({ page }: SavedClaim): object => ({
  '@type': 'NewsArticle',
  ...(page.title === null ? {} : { headline: page.title }),
  ...addressOf(page.url),
  ...(page.outlet === '' ? {} : { publisher: { '@type': 'Organization', name: page.outlet } }),
  ...datePublished(page.published),
  inLanguage: page.language,
});

/** The first outlet of the chain, where the page names it and it is not the page itself. */
const firstOf = ({ chain }: SavedClaim): object => {
  const [first] = chain;
  return first === undefined || !first.named
    ? {}
    : { firstAppearance: { '@type': 'CreativeWork', publisher: { '@type': 'Organization', name: first.outlet } } };
};

const authorOf = ({ speaker }: SavedClaim, { nameOf }: ExportFrame): object => {
  if (speaker.id === null && speaker.text === '') return {};
  const name = speaker.id === null ? speaker.text : (nameOf?.(speaker.id) ?? speaker.text);
  return { author: { '@type': 'Thing', name, ...(speaker.id === null ? {} : { identifier: speaker.id }) } };
};

const toClaim = (claim: SavedClaim, frame: ExportFrame): object => ({
  '@type': 'Claim',
  '@id': `urn:uuid:${claim.id}`,
  text: claim.text,
  abstract: claim.content,
  ...authorOf(claim, frame),
  appearance: pageOf(claim),
  ...firstOf(claim),
  'secondSource:attribution': claim.attribution,
  ...(claim.strength === null ? {} : { 'secondSource:strength': claim.strength }),
  'secondSource:corpusRevision': claim.coverage.corpusRevision,
  relations: claim.coverage.matches.map(relationOf),
  ...(claim.tags.length === 0 ? {} : { keywords: claim.tags }),
  ...(claim.note === '' ? {} : { comment: [claim.note, ...(claim.otherNotes ?? [])].map((text) => ({ '@type': 'Comment', text })) }),
  dateCreated: claim.savedAt,
});

export const schemaOrgFormat: ExportFormat = {
  name: 'schema-org',
  ending: '.claims.jsonld',
  mime: 'application/ld+json',
  head: () => `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`,
  claim: (claim, index, frame) => `${index === 0 ? '' : ','}\n${JSON.stringify(toClaim(claim, frame))}`,
  tail: () => '\n]}\n',
};
