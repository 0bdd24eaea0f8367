/* scripts/bundle.mjs 生成，勿改。AGPL-3.0-or-later */(()=>{
var t="large";function o(e){try{return localStorage.getItem(`gongkai-${e}`)??""}catch{return""}}function i(e,r){try{r?localStorage.setItem(`gongkai-${e}`,r):localStorage.removeItem(`gongkai-${e}`)}catch{}}var{dataset:c}=document.documentElement;c.size?i("size",t):o("size")===t&&(c.size=t);var n=o("scheme");n&&(c.scheme=n);
})();
