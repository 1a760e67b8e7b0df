// How the page looks on screen and on A4. One constant text, so that a server may allow exactly this style and no other.

/** Red head and rule as on an official paper; numbers and reds carry the eye, all else is quiet. */
export const briefStyle = `
:root{--red:#b4131c;--ink:#1c1f23;--soft:#5d646c;--rule:#d8dbdf;--pale:#f6f7f8}
*{box-sizing:border-box}
html{background:#e9ebee;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);font:12.5px/1.5 "Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif;print-color-adjust:exact;-webkit-print-color-adjust:exact}
:lang(zh-Hant) body{font-family:"Noto Sans CJK TC","Noto Sans TC","Source Han Sans TC","Microsoft JhengHei","PingFang TC",system-ui,sans-serif}
main{background:#fff;width:210mm;max-width:100%;min-height:297mm;margin:20px auto;padding:13mm 15mm 11mm;box-shadow:0 1px 8px #0003}
header h1{margin:0 0 5px;color:var(--red);font:700 30px/1.2 "Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","STSong","SimSun",serif;letter-spacing:.12em;text-align:center;text-indent:.12em}
:lang(zh-Hant) header h1{font-family:"Noto Serif CJK TC","Noto Serif TC","Source Han Serif TC","PMingLiU",serif}
:lang(en) header h1{letter-spacing:.02em}
header .no{display:flex;justify-content:space-between;gap:12px;font-size:13px}
header .no span:last-child{color:var(--red)}
header hr{height:4px;border:0;border-top:2.5px solid var(--red);border-bottom:1px solid var(--red);margin:5px 0 6px}
.preface p{margin:0 0 4px}.preface .mark{color:var(--soft);font-size:11px;margin-bottom:9px}
.imprint{color:var(--soft);font-size:11px;margin:0 0 9px}
.imprint span+span::before{content:"·";margin:0 .5em}
.headline{margin:0 0 8px;padding:8px 12px;border-left:4px solid var(--red);background:#fdf3f3;font-size:15px;font-weight:700;line-height:1.45}
.figures{display:flex;gap:16px;align-items:stretch;margin:0 0 8px}
.figures .bar{flex:1 1 auto;min-width:0}
.figures .trend{flex:0 0 62mm}
.figures svg{display:block;width:100%;height:auto}
.lights{display:flex;margin:0 0 5px;padding:0;list-style:none}
.lights li{flex:1;text-align:center;border-right:1px solid var(--rule)}
.lights li:last-child{border:0}
.lights b{display:block;font-size:23px;line-height:1.15;font-variant-numeric:tabular-nums}
.lights span{font-size:11px;color:var(--soft)}
.lights i{font-style:normal;font-size:11px;font-weight:400;margin-left:2px;color:var(--soft)}
.is-red b{color:#c41e26}.is-yellow b{color:#a66a00}.is-green b{color:#1d7a3a}.is-grey b{color:#6b7280}.is-claimed b{color:#2563a8}.is-closed b{color:#0f5d52}
.cap{margin:0;color:var(--soft);font-size:10.5px}
section{margin:0 0 7px}
h2{margin:0 0 2px;font-size:13.5px;line-height:1.4;break-after:avoid}
.day,td.light{white-space:nowrap}
section.red h2,section.coordination h2{color:var(--red)}
h2 .none{font-weight:400;color:var(--ink)}
p,ul,ol{margin:0}
ul.lines{padding:0;list-style:none}
ul.lines li{padding:0 0 0 1em;text-indent:-1em}
ul.lines li::before{content:"· ";color:var(--soft)}
ul.one li{padding:0;text-indent:0}
ul.one li::before{content:none}
.totals li{font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;font-size:11px;line-height:1.4}
th{font-weight:600;text-align:left;color:var(--soft);font-size:10.5px;border-bottom:1px solid var(--ink);padding:1px 5px 2px 0;white-space:nowrap}
td{border-bottom:1px solid var(--rule);padding:3px 5px 3px 0;vertical-align:top}
tr{break-inside:avoid}
thead{display:table-header-group}
td:first-child{white-space:nowrap;font-weight:700;font-variant-numeric:tabular-nums}
td.value{white-space:nowrap;font-variant-numeric:tabular-nums;font-weight:600}
td.metric{width:20%}td.due{width:17%}td.late{width:9%}td.who{width:25%}
.red td.late{color:#b4131c;font-weight:700}
.yellow td.due{width:22%}.yellow td.who{width:20%}.yellow td.metric{width:22%}
.refs{color:#6e757d;font-size:9.5px;white-space:nowrap;font-variant-numeric:tabular-nums;font-weight:400}
.dot{display:inline-block;width:8px;height:8px;border-radius:50%;margin-right:5px;vertical-align:0}
.dot.red{background:#c41e26}.dot.yellow{background:#e0a100}.dot.green{background:#2b9348}.dot.grey{background:#9aa1a9}.dot.claimed{background:#3b7cc4}.dot.closed{background:#0f5d52}
.rest{color:var(--soft);font-size:.94em}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 18px}
footer{margin-top:8px;border-top:1px solid var(--red);padding-top:4px;color:var(--soft);font-size:10px;line-height:1.45}
.size-94>*{zoom:.94}.size-88>*{zoom:.88}.size-82>*{zoom:.82}.size-76>*{zoom:.76}.size-70>*{zoom:.7}.size-64>*{zoom:.64}
.annex{break-before:page}
@media screen and (max-width:720px){main{padding:16px;margin:0;min-height:0}.pair,.figures{display:block}.figures .trend{margin-top:8px}.scroll{overflow-x:auto}header .no{display:block}}
@page{size:A4;margin:11mm 14mm 10mm}
@media print{html{background:none}main{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}.scroll{overflow:visible}}
`;
