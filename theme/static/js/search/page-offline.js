// @ts-check
/** The search page's script in a copy of the site on a disk, with all that it may ever want. */
import './offline.js';
import './page.js';
