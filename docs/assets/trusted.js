/*
 * What a browser makes of text only by a policy that the page names: a document of ours that is read, and the address
 * of a worker.
 */
const made = { createHTML: markup => markup, createScriptURL: address => address };
const policy = self.trustedTypes?.createPolicy("ours", made) ?? made;

export const documentOf = markup => new DOMParser().parseFromString(policy.createHTML(markup), "text/html");
export const workerAt = address => new Worker(policy.createScriptURL(address));
