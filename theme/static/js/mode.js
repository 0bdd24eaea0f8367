/* scripts/bundle.mjs 生成，勿改。AGPL-3.0-or-later */(()=>{
function a(e){if(new URL(e,location.href).origin!==location.origin)throw new TypeError(e);return e}globalThis.trustedTypes?.createPolicy("default",{createScriptURL:a});var t="large";function o(e){try{return localStorage.getItem(`gongkai-${e}`)??""}catch{return""}}function c(e,i){try{i?localStorage.setItem(`gongkai-${e}`,i):localStorage.removeItem(`gongkai-${e}`)}catch{}}var{dataset:r}=document.documentElement;r.size?c("size",t):o("size")===t&&(r.size=t);var n=o("scheme");n&&(r.scheme=n);
})();
