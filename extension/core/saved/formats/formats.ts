/** Every format a shelf can be written in, the lossless one first. */
import { csvFormat } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { jsonFormat } from './json.ts';
import { markdownFormat } from './markdown.ts';
import { schemaOrgFormat } from './schema-org.ts';
import { webAnnotationFormat } from './web-annotation.ts';

export const EXPORT_FORMATS: readonly ExportFormat[] = [jsonFormat, csvFormat, markdownFormat, webAnnotationFormat, schemaOrgFormat];
