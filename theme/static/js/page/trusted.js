// @ts-check
/**
 * What browsers with Trusted Types ask before a script or a worker is loaded from an address. The
 * Content-Security-Policy names this policy; no text becomes HTML or code under it.
 */

/** @param {string} url */
function own(url) {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(url);
  return url;
}

/** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', { createScriptURL: own });
