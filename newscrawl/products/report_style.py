"""The report page's style sheet: light and dark by the reader's own setting, one column on a phone. No script."""

CSS = """
:root{color-scheme:light dark;--paper:#fcfcfb;--card:#fff;--ink:#1b1b1a;--muted:#5d5c58;--grid:#dcdbd6;--line:#e4e3de;
--heat:#7fb0ec;--c1:#2a78d6;--c2:#d9663b;--c3:#1d9a70;--c4:#c99a1e;--c5:#8a63c9;--c6:#c74f86;--c7:#4d8f98;--c8:#8b8a84;
--good:#146c43;--warn:#8a5a00;--bad:#a4262c;--link:#1f5fb0}
@media (prefers-color-scheme:dark){:root{--paper:#161615;--card:#1f1f1d;--ink:#ecebe7;--muted:#a9a8a2;--grid:#3a3a37;
--line:#33332f;--heat:#2c5f9e;--c1:#5b9be6;--c2:#e58a63;--c3:#4fbd94;--c4:#dcb84f;--c5:#ae8fe0;--c6:#e07fae;--c7:#79b5bd;
--c8:#9b9a94;--good:#6fce9d;--warn:#e3b553;--bad:#f08c8f;--link:#8fbcf3}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:1120px;margin:0 auto;padding:0 16px}
h1{font-size:1.6rem;line-height:1.2;margin:24px 0 4px}
h2{font-size:1.3rem;margin:40px 0 8px;padding-top:16px;border-top:2px solid var(--line)}
h3{font-size:1rem;margin:24px 0 0}
figcaption h3{margin:0}
p{margin:4px 0 12px}
a{color:var(--link)}
.muted,figcaption p{color:var(--muted);font-size:.9rem;margin:2px 0 8px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(136px,1fr));gap:8px;margin:16px 0;padding:0}
.cards div{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:8px 12px}
.cards dt{color:var(--muted);font-size:.8rem}
.cards dd{margin:0;font-size:1.2rem;font-weight:600;font-variant-numeric:tabular-nums}
.cards dd.long{font-size:.95rem}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:16px;align-items:start}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px}
svg{display:block;width:100%;height:auto;max-width:520px}
svg text{font-family:inherit}
details{margin-top:8px;font-size:.9rem}
summary{cursor:pointer;color:var(--link);padding:4px 0}
table{border-collapse:collapse;width:100%;font-size:.88rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:4px 8px 4px 0;border-bottom:1px solid var(--line)}
th{color:var(--muted);font-weight:600;overflow-wrap:normal}
.n{text-align:right}
.ok,.quiet{color:var(--good)}.partial,.locked{color:var(--warn)}.failed,.degraded,.blocked,.usage{color:var(--bad)}
.verdict{font-weight:600}
.note{border-left:4px solid var(--warn);padding:4px 12px;background:var(--card)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;padding:0;margin:8px 0}
footer{color:var(--muted);font-size:.85rem;margin:40px auto 24px}
@media (max-width:620px){
.records thead{position:absolute;left:-9999px}
.records tr{display:block;border:1px solid var(--line);border-radius:8px;background:var(--card);padding:4px 12px;
margin:0 0 8px}
.records td{display:flex;justify-content:space-between;gap:16px;border:0;padding:2px 0;text-align:right}
.records td::before{content:attr(data-label);color:var(--muted);text-align:left;flex:none}
.records td:empty{display:none}
}
@media print{figure,.cards div{break-inside:avoid}details>*{display:block}}
"""
