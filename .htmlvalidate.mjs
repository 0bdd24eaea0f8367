// @ts-check
/**
 * What every built page is held to (`make check-html`): all presets of html-validate. A rule that
 * is turned off or bent has its reason beside it.
 *
 * @type {import('html-validate').ConfigData}
 */
export default {
  root: true,
  extends: [
    'html-validate:standard',
    'html-validate:recommended',
    'html-validate:document',
    'html-validate:a11y',
  ],
  rules: {
    // HTML takes it in any case; ours is that of formatters.
    'doctype-style': ['error', { style: 'lowercase' }],
    // Nothing is loaded from another host (the policy forbids it), and our own files change with
    // the page that names them.
    'require-sri': ['error', { target: 'crossorigin' }],
    // ARIA lets a list have a name, and screen readers say that of the chosen filters.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // The frame of a table that scrolls is found in finished HTML by its start tag, when its end
    // is not known; a div with the role of a region is to a reader what a section is.
    // The suggestions of a search are a list that its field opens (combobox): no select does that.
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    // 标题_栏目_门户名: the standard for pages of government sites asks for it, and the title of a
    // document is never shortened.
    'long-title': 'off',
    // A number is copied and dialled with a plain hyphen; the style sheet keeps it on one line.
    'tel-non-breaking': 'off',
  },
};
