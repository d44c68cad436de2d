import type { LocalDay } from '../domain/localDay.ts';
import { workSearch as words } from '../messages/exports.ts';
import { type WorkSearchEntry, workSearchCells, workSearchHeaders } from './workSearch.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in a page, whatever it holds. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** What the page may do: show itself, with this one style. No script, no picture, no other address. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
@page { size: A4 landscape; margin: 14mm; }
body { color: #111; font: 10pt/1.4 'Inter Variable', 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif; }
h1 { font-size: 16pt; margin: 0 0 2mm; }
p { margin: 0 0 4mm; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.3mm solid #999; overflow-wrap: anywhere; padding: 1.2mm 1.6mm; text-align: start; vertical-align: top; }
th { background: #eee; }
th:first-child { width: 22mm; }
.sign { display: flex; gap: 20mm; margin-top: 14mm; break-inside: avoid; }
.sign span { border-top: 0.3mm solid #111; flex: 1; padding-top: 1mm; }
`;

/** The work-search log as a page to be printed, for an office that asks for it. `name`: the user's, who may have said none. */
export const workSearchPage = (
  entries: readonly WorkSearchEntry[],
  about: { readonly from: LocalDay; readonly to: LocalDay; readonly name: string },
): string => {
  const cells = (values: readonly (string | null)[], tag: 'td' | 'th'): string =>
    values.map((value) => `<${tag} dir="auto">${escapeHtml(value ?? '')}</${tag}>`).join('');
  const rows = entries.map((entry) => `<tr>${cells(workSearchCells(entry), 'td')}</tr>`).join('\n');
  const table = `<table><thead><tr>${cells(workSearchHeaders, 'th')}</tr></thead><tbody>
${rows}
</tbody></table>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<title>${escapeHtml(words.heading)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(words.heading)}</h1>
<p>${escapeHtml(words.about({ ...about, count: entries.length }))}</p>
${entries.length === 0 ? `<p>${escapeHtml(words.nothing)}</p>` : table}
<div class="sign"><span>${escapeHtml(words.place)}</span><span>${escapeHtml(words.signature)}</span></div>
</body></html>
`;
};
