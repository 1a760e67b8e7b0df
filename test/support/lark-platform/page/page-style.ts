// The look of the simulator's page: near the client's, so that a card is judged in the right surroundings.

const NAMED: readonly (readonly [string, string, string])[] = [
  ['neutral', '#646a73', '#eff0f1'],
  ['grey', '#8f959e', '#eff0f1'],
  ['blue', '#245bdb', '#e1eaff'],
  ['wathet', '#0e8bc9', '#d9f3fd'],
  ['turquoise', '#078372', '#d5f6f2'],
  ['indigo', '#4752e6', '#e0e2fa'],
  ['green', '#2ea121', '#d9f5d6'],
  ['lime', '#667901', '#eef6c6'],
  ['yellow', '#b28200', '#fff3c2'],
  ['orange', '#de7802', '#feead2'],
  ['red', '#d83931', '#fde2e2'],
  ['carmine', '#c71077', '#fdddef'],
  ['purple', '#6425d0', '#ece2fe'],
  ['violet', '#b320b3', '#f8def8'],
];

const colours = NAMED.map(
  ([name, strong, pale]) =>
    `.c-${name}{color:${strong}}.tag.c-${name}{color:${strong};background:${pale}}header.t-${name}{background:${pale};color:${strong}}`,
).join('');
const weights = [1, 2, 3, 4, 5].map((weight) => `.w-${weight}{flex:${weight} 1 0}`).join('');
const depths = [1, 2, 3, 4].map((depth) => `.depth-${depth}{margin-left:${depth * 1.2}em}`).join('');

export const PAGE_STYLE = `
*{box-sizing:border-box}
body{margin:0;height:100vh;display:grid;grid-template-columns:220px minmax(0,1fr) 340px;font:14px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;color:#1f2329;background:#f5f6f7}
nav,aside{background:#fff;border:solid #dee0e3;border-width:0 1px 0 0;overflow:auto;padding:12px}
aside{border-width:0 0 0 1px;font-size:12px}
h1{font-size:15px;margin:0 0 4px}h2{font-size:13px;margin:14px 0 4px;color:#646a73}
nav button{display:block;width:100%;text-align:left;border:0;background:none;padding:7px 10px;border-radius:6px;cursor:pointer;font:inherit}
nav button[aria-current=true]{background:#e1eaff;color:#245bdb}
main{display:flex;flex-direction:column;min-height:0}
#talk{flex:1;overflow:auto;padding:16px 20px}
form#say{display:flex;gap:8px;align-items:center;padding:12px 20px;background:#fff;border-top:1px solid #dee0e3;flex-wrap:wrap}
form#say input[type=text]{flex:1;min-width:200px}
input,select,textarea,button{font:inherit}
input[type=text],input[type=date],input[type=time],input[type=datetime-local],select,textarea{border:1px solid #d0d3d6;border-radius:6px;padding:5px 8px;background:#fff;max-width:100%}
.says button,form#say button{border:1px solid #d0d3d6;background:#fff;border-radius:6px;padding:4px 12px;cursor:pointer;margin:2px 6px 2px 0;width:fit-content}
button.primary{border-color:#3370ff!important;color:#245bdb}button.danger{border-color:#f54a45!important;color:#d83931}
form#say button{background:#3370ff;color:#fff;border-color:#3370ff}
.pick{position:relative;border:1px solid #d0d3d6;border-radius:6px;padding:4px 12px;cursor:pointer}.pick:focus-within{outline:2px solid #3370ff}.pick input{position:absolute;inset:0;opacity:0;width:100%;cursor:pointer}
button:disabled{opacity:.5;cursor:not-allowed}
:focus-visible{outline:2px solid #3370ff;outline-offset:2px}
.message{margin:0 0 14px;max-width:680px}.person{margin-left:auto}
.who{font-size:12px;color:#646a73;display:flex;gap:8px;align-items:center}.person .who{justify-content:flex-end}
.person .says{background:#d6e6ff;border-radius:8px;padding:6px 12px;width:fit-content;margin-left:auto;max-width:100%}
.bot .says>p{background:#fff;border-radius:8px;padding:6px 12px;width:fit-content;margin:0;max-width:100%}.person .says p{margin:0}
.says img{max-width:240px;display:block}
.quote{font-size:12px;color:#8f959e;border-left:2px solid #bbbfc4;padding-left:6px;margin:2px 0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.card{background:#fff;border:1px solid #dee0e3;border-radius:8px;overflow:hidden;max-width:600px}.card.wide{max-width:none}
.card>header{padding:12px;font-size:15px;display:flex;gap:8px;flex-wrap:wrap;align-items:center;background:#f5f6f7}
.card>header small{flex-basis:100%;color:#646a73;font-size:12px}
.body{padding:12px;display:flex;flex-direction:column;gap:8px}
.body p,.body ul,.body h3,.body h4,.body h5{margin:0 0 4px}
.body ul{list-style:none;padding:0}.body li{display:flex;gap:6px}.body li b{color:#646a73;font-weight:500}
.small{font-size:12px}.large{font-size:16px;font-weight:500}.note{font-size:12px;color:#8f959e}
hr{border:0;border-top:1px solid #dee0e3;width:100%;margin:4px 0}
blockquote{margin:0;padding-left:10px;border-left:3px solid #bbbfc4;color:#646a73}
pre,code{background:#f5f6f7;border-radius:4px;padding:1px 4px;overflow:auto}pre{padding:8px}
.tag{border-radius:4px;padding:0 6px;font-size:12px;background:#eff0f1;font-weight:400}
.at{color:#245bdb}
.columns{display:flex;flex-wrap:wrap;gap:8px}.column{min-width:0;display:flex;flex-direction:column;gap:6px}
.fields{display:flex;flex-wrap:wrap}.short{width:50%}.long{width:100%}
details{border:1px solid #dee0e3;border-radius:6px;padding:6px 10px}summary{cursor:pointer}
.box,.form{border:1px solid #dee0e3;border-radius:6px;padding:10px;display:flex;flex-direction:column;gap:8px}
.field{display:flex;flex-direction:column;gap:2px;font-size:12px;color:#646a73}.must{color:#d83931}
.table{overflow:auto}table{border-collapse:collapse;width:100%;font-size:13px}
th,td{border:1px solid #dee0e3;padding:4px 8px;vertical-align:top}th{background:#f5f6f7;text-align:left}
.right{text-align:right}.center{text-align:center}
figure{margin:0}figcaption{font-weight:500}svg{width:100%;max-width:520px;height:auto}svg text{font-size:11px;fill:#646a73}svg text.on{fill:#1f2329}
.legend{display:flex;gap:12px;flex-wrap:wrap;font-size:12px}svg.swatch{display:inline-block;width:10px;height:10px;margin-right:4px}
aside ol{list-style:none;margin:0;padding:0}aside li{padding:3px 0;border-bottom:1px solid #eff0f1;overflow-wrap:anywhere}
aside .good b{color:#2ea121}aside .bad b{color:#d83931}
#toast{position:fixed;top:16px;left:50%;transform:translateX(-50%);background:#1f2329;color:#fff;border-radius:6px;padding:8px 16px;max-width:80vw}
#toast:empty{display:none}
@media (max-width:900px){body{grid-template-columns:150px minmax(0,1fr)}aside{display:none}}
${colours}${weights}${depths}`;
