// @ts-check
/** What the pages of requests for information load besides: the form, and the estimate. */
import { offerApplication } from './application.js';
import { offerEstimate } from './estimate.js';

const form = document.getElementById('application-form');
if (form) offerApplication(/** @type {HTMLFormElement} */ (form));
const estimate = document.getElementById('estimate');
if (estimate) offerEstimate(estimate);
