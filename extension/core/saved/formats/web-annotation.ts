/** W3C Web Annotation (JSON-LD): each claim a quotation of its page with prefix and suffix, note and tags as bodies. Pure. */
import type { SavedClaim } from '../saved-claim.ts';
import type { ExportFormat } from './format.ts';

const textBody = (value: string, purpose: 'commenting' | 'tagging'): object => ({
  type: 'TextualBody',
  value,
  purpose,
  format: 'text/plain',
});

const bodiesOf = ({ note, otherNotes, tags }: SavedClaim): readonly object[] => [
  ...[note, ...(otherNotes ?? [])].filter((one) => one !== '').map((one) => textBody(one, 'commenting')),
  ...tags.map((tag) => textBody(tag, 'tagging')),
];

/** A target must have a source; a page without an address gets a name that leads nowhere. */
const sourceOf = ({ id, page }: SavedClaim): string => page.url ?? `urn:uuid:${id}#page`;

const toAnnotation = (claim: SavedClaim): object => {
  const bodies = bodiesOf(claim);
  return {
    id: `urn:uuid:${claim.id}`,
    type: 'Annotation',
    created: claim.savedAt,
    motivation: bodies.length === 0 ? 'bookmarking' : 'commenting',
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: {
      source: sourceOf(claim),
      ...(claim.page.language === '' ? {} : { language: claim.page.language }),
      selector: { type: 'TextQuoteSelector', exact: claim.text, prefix: claim.before, suffix: claim.after },
    },
  };
};

export const webAnnotationFormat: ExportFormat = {
  name: 'web-annotation',
  ending: '.annotations.jsonld',
  mime: 'application/ld+json',
  head: () => '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:second-source:saved","type":"AnnotationPage","items":[',
  claim: (claim, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(toAnnotation(claim))}`,
  tail: () => '\n]}\n',
};
