/**
 * The replacement tables as data. A line is what is written, a space, and the characters it stands for. A table has
 * what its base has, but for what it says otherwise.
 */
function readTable(lines: string, base?: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const table = new Map(base);
  for (const [, to, characters] of lines.matchAll(/(\S+) (\S+)/g)) {
    for (const character of characters!) table.set(character, to!);
  }
  return table;
}

/** Requirements A11, in its order. By decisions (A15-A17) ´ becomes a double quote; ìíîï do become the letter l. */
export const garageVerbatim = /* @__PURE__ */ readTable(`
a àáâãäå
ae æ
c ç
e èéêë
i ÌÎÏ
l ìíîï
D Ð
n ñ
o òóôõöø
oe œ
u ùúûüµ
y ýÿ
ss ß
EUR €
( [{
) ]}
- |~¯
! ¡¬
C/ ¢
PS £
Y= ¥
SS §
(c) ©
a ª
<< «
(r) ®
deg °
+- ±
2 ²
3 ³
" ´
P ¶
1 ¹
0 º
>> »
1/4 ¼
1/2 ½
3/4 ¾
? ¿
Ae Æ
x ×
Th Þ
/ ÷
th þ
`);

/** What `garage` mends in it (decisions, A15-A17 and A22-A27). The accents of capitals come off by decomposition. */
export const garageRepaired = /* @__PURE__ */ readTable(
  `
i ìíîï
I ÌÎÏ
O Ø
' ´‘’
" “”
- –—
... …
`,
  garageVerbatim,
);

/**
 * For GSM-7: what compatibility decomposition (NFKD) doesn't give, or gives badly. Currency signs become ISO 4217
 * codes, Greek capitals the Latin letters of the same shape, as handsets show them.
 */
export const gsmReplacements = /* @__PURE__ */ readTable(
  `
- ‐‒―−•
' \`‚‛‹›ʼ′
" „‟«»″¨
, ¸
. ·
/ ⁄
| ¦
? \ufffd
<= ≤
>= ≥
!= ≠
-> →
P Ρ
c ¢
A Α
B Β
D Đ
d ðđ
E ƏΕ
e ə
H ĦΗ
h ħ
I Ι
i ı
K Κ
k ĸ
L Ł
l ł
M Μ
N ŊΝ
n ŋ
O Ο
T ŦΤ
t ŧ
X Χ
Y Υ
Z Ζ
Δ ∆
OE Œ
SS ẞ
ILS ₪
INR ₹
KRW ₩
NGN ₦
PHP ₱
RUB ₽
TRY ₺
UAH ₴
VND ₫
o º
`,
  garageRepaired,
);
