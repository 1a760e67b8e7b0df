// The bundled policy as an office would have it in other programs: one text, many files.
import { readFileSync } from 'node:fs';
import { wordParagraph, writeDocx } from './write-docx.ts';

export const weihaiFile = 'knowledge/weihai-data-and-digital-transformation.txt';
export const weihaiText = readFileSync(weihaiFile, 'utf8');
const paragraphs = weihaiText.split('\n').filter((line) => line !== '');

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As a page of a government's site: menus, a list of other papers, share buttons and a footer around the article. */
export function weihaiAsPage(): string {
  const others = Array.from(
    { length: 30 },
    (_, n) => `<li><a href="#">关于印发第${n}号工作方案的通知</a></li>`,
  );
  const article = paragraphs.map(
    (line) => `<p>　　<span>${escape(line.slice(0, 9))}</span>${escape(line.slice(9))}</p>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>某市人民政府</title><script>var a = "一、不是任务";</script></head>
<body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; 政策文件</div><div class="main"><div class="left"><ul>${others.join('')}</ul></div>
<div class="content"><div class="info">发布时间：2025-07-07 来源：办公室 字号：[大 中 小] 浏览次数：123</div>
<div id="zoom"><div class="TRS_Editor">${article.join('\n')}</div></div><div class="share">分享到：微信 微博</div><p>【打印本页】【关闭窗口】</p></div></div>
<div class="footer"><p>主办：某市人民政府办公室</p><p>鲁ICP备12345678号</p></div></body></html>`;
}

/** As old sites print it: one cell, lines broken, GB18030 promised as gb2312. */
export function weihaiInOneCell(): string {
  return `<html><meta charset=gb2312><body><table><tr><td>${paragraphs.map(escape).join('<br>&nbsp;&nbsp;\n')}</td></tr></table></body></html>`;
}

/** Laid out for printing, as a browser would print it. */
export function weihaiForPrint(): string {
  const body = paragraphs.map((line) => `<p>${escape(line)}</p>`).join('\n');
  return `<!DOCTYPE html><meta charset="utf-8"><style>body{font-family:serif;font-size:16pt;line-height:28pt}p{margin:0;text-indent:2em;text-align:justify}</style>${body}`;
}

/** `numbered`: sections and tasks counted by Word, so that their numbers stand in no text. */
export function weihaiAsWord({ numbered }: { readonly numbered: boolean }): Uint8Array {
  return writeDocx(paragraphs.map((line) => (numbered ? numberedParagraph(line) : wordParagraph(line))));
}

function numberedParagraph(line: string): string {
  const match = /^(?:[一二三四五六七八九十]+(?<section>、)|\d+\.)(?<text>.*)$/u.exec(line);
  if (match === null) return wordParagraph(line);
  return wordParagraph(match.groups?.['text'] ?? '', match.groups?.['section'] === undefined ? 2 : 1);
}
