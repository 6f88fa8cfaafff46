const LIGHT = `--ground:#fff;--raised:#f6f8fa;--line:#d0d7de;--ink:#1f2328;--quiet:#59636e;--link:#0b57b0;--mark:#fff1a8;--mark-ink:#1f2328;
--error:#b3161b;--warning:#9a4b00;--information:#0b57b0;--hint:#59636e;--inside:#116329;--accepted:#59636e;
--map-land:#d5d9de;--map-inside:#0b62b4;--map-outside:#b83c00;--map-ink:#24292f;--map-edge:#fff`;
const DARK = `--ground:#181a1d;--raised:#222529;--line:#3f454d;--ink:#e8eaed;--quiet:#a8b0ba;--link:#7cbcff;--mark:#5a4a00;--mark-ink:#fff;
--error:#ff8b85;--warning:#ffab5e;--information:#7cbcff;--hint:#a8b0ba;--inside:#6fd08c;--accepted:#a8b0ba;
--map-land:#474b52;--map-inside:#5bb3ff;--map-outside:#ff9a5c;--map-ink:#f0f0f0;--map-edge:#181a1d`;

/**
 * The page's whole style: right in light and dark, on a phone, and on paper, where everything is unfolded. In an editor's
 * web view the body has a class for the editor's theme, which goes before the system's.
 */
export const STYLE = `
:root{color-scheme:light dark}
body{${LIGHT}}
@media (prefers-color-scheme:dark){body{${DARK}}}
body.vscode-light,body.vscode-high-contrast-light{${LIGHT};color-scheme:light}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${DARK};color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;padding:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;overflow-wrap:break-word}
.page{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:.2rem 0 .8rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .8rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:0;display:inline}
h4{font-size:1rem;margin:1.4rem 0 .3rem}
p,ul,ol,dl,table,figure{margin:.6rem 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono CJK JP",monospace;font-size:.875em;overflow-wrap:anywhere}
.skip,.heard{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.4rem .8rem;z-index:1}
.kind{margin:0;color:var(--quiet)}
.headline{font-size:1.25rem;line-height:1.4;font-weight:600;margin:.4rem 0}
.quiet,.place,caption{color:var(--quiet)}
.facts div{display:grid;grid-template-columns:10rem 1fr;gap:.2rem 1rem;margin:.2rem 0}
dt{color:var(--quiet)}
dd{margin:0}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem;padding:0;list-style:none}
.tiles>li{border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem;background:var(--raised)}
.tiles .number{display:block;font-size:1.6rem;line-height:1.2;font-weight:600}
.tiles ul{list-style:none;padding:0;margin:.3rem 0 0}
table{border-collapse:collapse;width:100%;table-layout:fixed}
.columns-2 th:first-child{width:65%}
.columns-3 th:first-child{width:44%}
.columns-5 th:first-child{width:24%}
.columns-5 th:nth-child(2){width:30%}
.columns-5 th:last-child{width:12%}
caption{text-align:left;padding:.3rem 0}
th,td{text-align:left;overflow-wrap:anywhere;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--quiet);font-size:.9em}
td .icon,th .icon{margin-right:.3rem}
.map>div svg{display:block;max-width:100%;height:auto;margin:0 auto}
.map{border:1px solid var(--line);border-radius:8px;padding:.6rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;padding:0;margin:.4rem 0 0;justify-content:center;font-size:.9em}
.icon{vertical-align:-.15em;fill:currentColor}
.icon .on{fill:none;stroke:var(--ground);stroke-width:1.8;stroke-linecap:round}
.error>.head,.icon.error{color:var(--error)}
.warning>.head,.icon.warning{color:var(--warning)}
.information>.head,.icon.information{color:var(--information)}
.hint>.head,.icon.hint{color:var(--hint)}
.inside>.head,.icon.inside{color:var(--inside)}
.icon.accepted{color:var(--accepted)}
.head code,.head .place,.head .tag{color:var(--ink)}
.head .place{color:var(--quiet)}
.tag{border:1px solid var(--line);border-radius:99px;padding:0 .6rem;font-size:.85em}
.file{margin:1rem 0;border:1px solid var(--line);border-radius:8px}
.file>summary{padding:.6rem .9rem;cursor:pointer;background:var(--raised);border-radius:8px}
.file>ol{list-style:none;margin:0;padding:0 .9rem}
.finding{padding:.8rem 0;border-top:1px solid var(--line)}
.finding>p{margin:.2rem 0}
.finding dl{margin:.4rem 0 0}
.finding dl div{display:grid;grid-template-columns:10rem 1fr;gap:0 1rem}
.excerpt{margin:.5rem 0;padding:.5rem 0;background:var(--raised);border-radius:6px;white-space:pre-wrap;line-height:1.5}
.line{display:grid;grid-template-columns:4.5em 1fr}
.number{user-select:none}
.line .number{color:var(--quiet);text-align:right;padding-right:1em}
mark{background:var(--mark);color:var(--mark-ink);border-radius:2px}
@media (max-width:40rem){
h1{font-size:1.4rem}
.page{padding:1rem .9rem 3rem}
.facts div,.finding dl div{grid-template-columns:1fr;margin:.3rem 0}
.line{grid-template-columns:3.2em 1fr}
table,thead,tbody,tr,th,td,caption{display:block}
thead{position:absolute;left:-999rem}
tr{padding:.4rem 0;border-bottom:1px solid var(--line)}
th,td{border:0;padding:.1rem 0}
table[class] th:nth-child(n){width:auto}
td::before{content:attr(data-label) ": ";color:var(--quiet)}
}
@page{margin:14mm}
@media print{
body,body[class]{${LIGHT};font-size:10pt}
.page{max-width:none;padding:0}
.skip,.fold{display:none}
.file,.finding,.map,tr,.tiles>li{break-inside:avoid}
.file{break-inside:auto}
h2,h4,summary,.head{break-after:avoid}
details::details-content{content-visibility:visible;height:auto}
mark,.excerpt,.tiles>li,.file>summary{print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav a{text-decoration:none;color:inherit}
}
`;
