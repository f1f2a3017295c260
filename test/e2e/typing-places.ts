/** Pages on which people write, in our own words: what is written there stands where `words` go, and must never be read. */

/** Pages that are read, but for the place where somebody writes. */
export const PLACES: Readonly<Record<string, (words: string) => string>> = {
  'a field': (words) => `<input value="${words}">`,
  'a search field': (words) => `<input type="search" value="${words}" aria-label="Search">`,
  'a field of an address': (words) => `<label>Mail <input type="email" value="${words}"></label>`,
  'a hidden field': (words) => `<input type="hidden" name="draft" value="${words}">`,
  'a text area': (words) => `<textarea>${words}</textarea>`,
  'a choice': (words) => `<select><option>${words}</option></select>`,
  'a choice of several, in groups': (words) =>
    `<select multiple><optgroup label="${words}"><option selected>${words}</option></optgroup></select>`,
  'a list of proposals': (words) => `<input list="l"><datalist id="l"><option value="${words}">${words}</option></datalist>`,
  'an editable part': (words) => `<div contenteditable="true"><p>${words}</p></div>`,
  'an editable part without a value': (words) => `<div contenteditable><p>${words}</p></div>`,
  'an editable part in capitals': (words) => `<div CONTENTEDITABLE="TRUE"><p>${words}</p></div>`,
  'a plain editable part': (words) => `<div contenteditable="plaintext-only"><p>${words}</p></div>`,
  'an editable paragraph': (words) => `<p contenteditable="true">${words}</p>`,
  'an editable list': (words) => `<ul contenteditable="true"><li>${words}</li></ul>`,
  'an editable table': (words) => `<table><tbody contenteditable="true"><tr><td>${words}</td></tr></tbody></table>`,
  'an editable part far down': (words) => `<div contenteditable="true">${'<div>'.repeat(30)}<p>${words}</p>${'</div>'.repeat(30)}</div>`,
  'a text box by its role': (words) => `<div role="textbox" tabindex="0"><p>${words}</p></div>`,
  'a text box of several lines by its role': (words) => `<div role="textbox" aria-multiline="true"><div>${words}</div></div>`,
  'a search box by its role': (words) => `<div role="searchbox"><p>${words}</p></div>`,
  'a box to choose and write by its role': (words) => `<div role="combobox" aria-expanded="false"><p>${words}</p></div>`,
  'a comment form': (words) =>
    `<form action="/comment"><p>Your comment</p><div contenteditable="true"><p>${words}</p></div><button>Send</button></form>`,
  'the window of a mail being written': (words) =>
    `<div role="dialog" aria-label="New message"><input name="to" value="${words}"><div class="body" role="textbox" aria-label="Message body" contenteditable="true" g_editable="true"><div>${words}</div></div></div>`,
  'a document editor': (words) =>
    `<div class="editor"><div class="page-canvas"><canvas width="9" height="9"></canvas></div><div class="cursor" contenteditable="true" role="textbox" aria-multiline="true"><span>${words}</span></div></div>`,
  'a code editor': (words) =>
    `<div class="cm-editor"><div class="cm-scroller"><div class="cm-content" role="textbox" contenteditable="true"><div class="cm-line"><span>${words}</span></div></div></div></div>`,
  'a chat below': (words) =>
    `<section aria-label="Chat"><div class="composer"><p data-placeholder="Write" contenteditable="true"><span data-text="true">${words}</span></p></div></section>`,
  'a note in the margin': (words) => `<aside><div class="ql-editor" contenteditable="true"><p>${words}</p><p><br></p></div></aside>`,
  'an editor in an open root': (words) =>
    `<div id="e"></div><script>document.querySelector('#e').attachShadow({ mode: 'open' }).innerHTML = '<div contenteditable="true"><p>${words}</p></div>'</script>`,
  'an editor in a closed root': (words) =>
    `<div id="e"></div><script>document.querySelector('#e').attachShadow({ mode: 'closed' }).innerHTML = '<div contenteditable="true"><p>${words}</p></div>'</script>`,
  'an element of the page’s own with a field in it': (words) =>
    `<comment-field></comment-field><script>customElements.define('comment-field', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<textarea>${words}</textarea>'; } })</script>`,
  'words put into an editable root from outside': (words) =>
    `<my-box><p>${words}</p></my-box><script>customElements.define('my-box', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<div contenteditable="true"><slot></slot></div>'; } })</script>`,
  'a frame that is an editor': (words) =>
    `<iframe srcdoc="<p>${words}</p>"></iframe><script>document.querySelector('iframe').addEventListener('load', (event) => { event.target.contentDocument.designMode = 'on'; })</script>`,
  'a part that becomes editable before it is read': (words) =>
    `<div id="e"><p>${words}</p></div><script>document.querySelector('#e').contentEditable = 'true'</script>`,
};

/** Pages that are left alone as a whole, by their address or what they hold. */
export const CLOSED_PAGES: Readonly<Record<string, { readonly host: string; readonly html: (article: string, words: string) => string }>> =
  {
    'a bank at its door': {
      host: 'money.example',
      html: (article, words) => article.replace('</article>', `<p>${words}</p></article><form><input type="password"></form>`),
    },
    'a mail host': { host: 'mail.example', html: (article, words) => article.replace('</article>', `<p>${words}</p></article>`) },
    'a host of documents': { host: 'docs.example', html: (article, words) => article.replace('</article>', `<p>${words}</p></article>`) },
    'a bank': { host: 'banking.example', html: (article, words) => article.replace('</article>', `<p>${words}</p></article>`) },
    'a page that is an editor': {
      host: 'editor.example',
      html: (article, words) =>
        article.replace('<body>', '<body contenteditable="true">').replace('</article>', `<p>${words}</p></article>`),
    },
    'a page in design mode': {
      host: 'design.example',
      html: (article, words) => article.replace('</article>', `<p>${words}</p></article><script>document.designMode = 'on'</script>`),
    },
  };
