/*
 * What a browser makes of text only by a policy that the page names: a document of ours that is read, and the address
 * of a worker.
 */
const made = { createHTML: markup => markup, createScriptURL: address => address };
const policy = self.trustedTypes?.createPolicy("ours", made) ?? made;

// A page without its head: the styles there are those of another, which the policy of this one does not know.
const withoutHead = markup => "<!doctype html>" + markup.slice(Math.max(markup.indexOf("<body"), 0));
export const documentOf = markup => new DOMParser().parseFromString(policy.createHTML(withoutHead(markup)), "text/html");
export const workerAt = address => new Worker(policy.createScriptURL(address));
