/**
 * The replacement tables as data. A line is what is written, a space, and the characters it stands for.
 */
const parse = (lines: string): ReadonlyMap<string, string> => {
  const table = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const space = line.indexOf(' ');
    for (const character of line.slice(space + 1)) table.set(character, line.slice(0, space));
  }
  return table;
};

/**
 * What compatibility decomposition (NFKD) doesn't give, or gives badly. Currency signs become ISO 4217 codes, Greek
 * capitals the Latin letters of the same shape, as handsets show them.
 */
export const gsmExceptions = /* @__PURE__ */ parse(`
- ‐‒–—―⁃−¯•‣◦▪●∙─
' \`´‘’‚‛‹›ʹʻʼʽˈ′
" “”„‟«»″¨˝〝〞
, ¸‚、
. ·‧⋅。
/ ⁄∕÷
| ¦ǀ
! ǃ
? \ufffd
* ∗★☆
+ †
++ ‡
~ ≈∼
<= ≤⩽
>= ≥⩾
!= ≠
+/- ±
x ×✗✘
v ✓✔
<- ←
-> →➔
<-> ↔
=> ⇒
P ¶
! ¬
deg °
o/oo ‰
(c) ©
(r) ®
(p) ℗
c ¢
D ÐĐƉ
d ðđ
E ƎƏƐΕ
e ǝəɛ
F Ƒ
f ƒ
G Ǥ
g ǥɡ
H ĦΗ
h ħ
I ƗΙ
i ıɨ
J Ɉ
j ȷɉ
K ƘΚ
k ĸƙ
L ŁȽ
l łƚ
N ŊƝΝ
n ŋɲ
O ƆƟΟ
o ɔɵ
R Ɍ
r ɍ
S Ʃ
T ŦƬȾΤ
t ŧƭ
U Ʉ
u ʉμ
A ȺΑ
a ɑ
B ƁɃΒ
b ƀɓ
C Ȼ
c ȼ
M Μ
P ƤΡ
p ƥ
V Ʋ
v ʋ
X Χ
Y ƳɎΥ
y ƴɏ
Z ƵȤΖ
z ƶȥ
Δ ∆
Σ ∑
Π ∏
OE Œ
oe œ
SS ẞ
Th Þ
th þ
Fr ₣
Pts ₧
GHS ₵
NGN ₦
KRW ₩
ILS ₪
VND ₫
LAK ₭
MNT ₮
PHP ₱
PYG ₲
UAH ₴
KZT ₸
INR ₹
TRY ₺
AZN ₼
RUB ₽
GEL ₾
BTC ₿
CRC ₡
THB ฿
KHR ៛
BDT ৳
AMD ֏
IRR ﷼
KGS ⃀
£ ₤
`);

/** Cheaper writings of what takes two septets; the euro sign has none. Requirements A11 gives the same. */
export const cheaperWritings = /* @__PURE__ */ parse(`
( [{
) ]}
- |~
/ \\
`);

/** Requirements A11, in its order; A15: ìíîï become the letter l. Decisions: ´ becomes a double quote. */
export const garageVerbatim = /* @__PURE__ */ parse(`
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
export const garageRepairs = /* @__PURE__ */ parse(`
i ìíîï
I ÌÎÏ
O Ø
' ´‘’
" “”
- –—
... …
`);
