import { describe, expect, it } from 'vitest';
import { basicAlphabet, extensionAlphabet, segmentText, transliterate } from '../../../src/core/text/index.js';
import type { ReplacementTable } from '../../../src/core/text/index.js';

const rewrite = (text: string, table: ReplacementTable = 'gsm') => transliterate(text, table).text;
const charactersBetween = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

describe('table gsm', () => {
  it('A10 never touches a character that GSM-7 has', () => {
    const text = basicAlphabet.replace('\x1b', '') + extensionAlphabet;
    expect(transliterate(text, 'gsm')).toEqual({ text, changes: [] });
  });

  it.each([
    ['ê ë á â í î ï ó ô ç ú û ý ÿ', 'e e a a i i i o o c u u y y'],
    ['À Á Â Ã È Ê Ë Ì Í Î Ï Ò Ó Ô Õ Ù Ú Û Ý', 'A A A A E E E I I I I O O O O U U U Y'],
    ['Ð ð Þ þ Œ œ Ĳ ĳ ŉ ſ', "D d Th th OE oe IJ ij 'n s"],
    ['Łódź Žižek Şişli Dvořák Győr İzmir ığ', 'Lodz Zizek Sisli Dvorak Gyor Izmir ig'],
    ['Đ đ Ħ ħ ĸ Ŀ ŀ Ŋ ŋ Ŧ ŧ', 'D d H h k L. l. N n T t'],
    ['Việt Nam: ấ ầ ẩ ẫ ậ ơ ư ố ợ', 'Viet Nam: a a a a a o u o o'],
    ['Ǻ ǖ ế Ḉ', 'Å ü e Ç'],
    ['‘a’ ‚b‛ “c” „d‟ «e» ‹f› ´ `', "'a' 'b' \"c\" \"d\" \"e\" 'f' ' '"],
    ['‐ ‑ ‒ – — ― − …  • ·', '- - - - - - - ...  - .'],
    ['© ® ™ ° ± × ÷ ¶ ¬ ¦ ª º ¹ ½ №', '(c) (r) TM deg +- x / P ! | a o 1 1/2 No'],
    ['€ £ ¥ ¤ ¢ ₹ ₽ ₺ ₩ ₫ ￡', '€ £ ¥ ¤ c INR RUB TRY KRW VND £'],
    ['a\u00a0b\u202fc\u2003d\te', 'a b c d e'],
    ['a\u2028b\u2029c\vd', 'a b c d'],
    ['a\u200bb\u00adc\ufeffd\u2060e\u200ef\0\x1b', 'abcdef'],
    ['ﬁets, １２３, ①, Ⅳ, ㎏', 'fiets, 123, 1, IV, kg'],
    ['Γειά, ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ, 5 µg', 'ΓEIA, ABEZHIKMNOPTYX, 5 ug'],
    ['a ≤ b ≥ c ≠ d', 'a <= b >= c != d'],
    ['x\u0302 q\u0308', 'x q'],
    ['1️⃣ ©️', '1 (c)'],
    ['\ufffd', '?'],
  ])('%j becomes %j', (from, to) => {
    expect(rewrite(from)).toBe(to);
    expect(segmentText(to).encoding).toBe('gsm7');
  });

  it('does not let two numbers run together', () => {
    expect(rewrite('1½ tablet, ½ tablet, 10² cm², 10²³, 20ºC')).toBe('1 1/2 tablet, 1/2 tablet, 10^2 cm2, 10^23, 20oC');
  });

  it('leaves what has no fair counterpart, with the joiners and marks that belong to it', () => {
    for (const text of ['👩‍🦰 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳🇱 👍🏽', 'Привет', 'नमस्ते', 'مَرْحَبًا', '漢字', '각', '≮ ∤']) {
      expect(transliterate(text, 'gsm')).toEqual({ text, changes: [] });
    }
  });

  it.each<[string, number, number, string]>([
    ['Latin-1', 0xa0, 0xff, ''],
    ['Latin Extended-A', 0x100, 0x17f, ''],
    ['Vietnamese', 0x1ea0, 0x1ef9, ''],
    ['typographic punctuation', 0x2000, 0x203f, '†‡‖‣‧‰‱‵‶‷‸※‽‿'],
    ['currency, the best known', 0x20a0, 0x20bf, '₠₡₢₣₤₥₧₭₮₯₰₲₳₵₶₷₸₻₼₾₿'],
  ])('has an answer for %s', (_name, first, last, unanswered) => {
    const isForeign = (character: string) => segmentText(rewrite(character)).encoding !== 'gsm7';
    const open = charactersBetween(first, last).filter(isForeign);
    expect(open.filter((character) => !unanswered.includes(character))).toEqual([]);
  });

  it('takes a national alphabet for what it has', () => {
    expect(transliterate('Şişli ê', 'gsm', { singleTable: 'tr' }).text).toBe('Şişli e');
    expect(transliterate('São è', 'gsm', { lockingTable: 'pt' }).text).toBe('São e');
  });

  it('flags what it changed in a link', () => {
    expect(transliterate('ê http://x.nl/ê', 'gsm').changes.map(({ flag }) => flag)).toEqual([undefined, 'link']);
  });
});

describe('table garage-verbatim', () => {
  // Requirements A11 as the manual has it, row by row.
  const rows: [string, string][] = [
    ['àáâãäå', 'a'],
    ['æ', 'ae'],
    ['ç', 'c'],
    ['èéêë', 'e'],
    ['ÌÎÏ', 'i'],
    ['ìíîï', 'l'],
    ['Ð', 'D'],
    ['ñ', 'n'],
    ['òóôõöø', 'o'],
    ['œ', 'oe'],
    ['ùúûüµ', 'u'],
    ['ýÿ', 'y'],
    ['ß', 'ss'],
    ['€', 'EUR'],
    ['[', '('],
    [']', ')'],
    ['{', '('],
    ['}', ')'],
    ['|', '-'],
    ['~', '-'],
    ['¡', '!'],
    ['¢', 'C/'],
    ['£', 'PS'],
    ['¥', 'Y='],
    ['§', 'SS'],
    ['©', '(c)'],
    ['ª', 'a'],
    ['«', '<<'],
    ['¬', '!'],
    ['®', '(r)'],
    ['¯', '-'],
    ['°', 'deg'],
    ['±', '+-'],
    ['²', '2'],
    ['³', '3'],
    ['´', '"'],
    ['¶', 'P'],
    ['¹', '1'],
    ['º', '0'],
    ['»', '>>'],
    ['¼', '1/4'],
    ['½', '1/2'],
    ['¾', '3/4'],
    ['¿', '?'],
    ['Æ', 'Ae'],
    ['×', 'x'],
    ['Þ', 'Th'],
    ['÷', '/'],
    ['þ', 'th'],
  ];

  it.each(rows)('A11 %s becomes %s', (characters, to) => {
    for (const character of characters) expect(rewrite(character, 'garage-verbatim')).toBe(to);
  });

  it('A12 A13 leaves exactly the characters of the list and removes the others', () => {
    const replaced = new Set(rows.flatMap(([characters]) => [...characters]));
    const allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'”_- !\"#$%&'()*+,-./:;<=>?@";
    const others = charactersBetween(0, 0x3000).filter((character) => character.normalize('NFC') === character && !replaced.has(character));
    expect(others.filter((character) => rewrite(character, 'garage-verbatim') !== '').join('')).toBe(
      others.filter((character) => allowed.includes(character)).join(''),
    );
    expect(others.filter((character) => allowed.includes(character) && rewrite(character, 'garage-verbatim') !== character)).toEqual([]);
  });

  it.each([
    ['A15 íî as the letter l', 'naïef, ruïne', 'nalef, rulne'],
    ['A16 Í is missing', 'Í', ''],
    ['A17 ´ as a double quote', 'foto´s', 'foto"s'],
    ['A18 capitals with an accent vanish', 'Één Ünal Çelik', 'en nal elik'],
    ['A19 backslash, caret and backtick', 'a\\b^c`d', 'abcd'],
    ['A20 line feeds', 'regel1\nregel2', 'regel1regel2'],
    ['A21 curly apostrophes, dashes, dots, bullets and emoji', '’s ochtends – — … • 😀', 's ochtends     '],
    ['A22 ” is allowed, “ is not', '“a”', 'a”'],
    ['A23 replaces what GSM-7 has, and drops Greek and ¤', '£¥èéùìòøåÆæß¡§¿äöñüà ÇØÅÉ¤ÄÖÑÜΔΩ', 'PSY=eeulooaAeaess!SS?aonua '],
    ['A24 lengthens the text', '€ ½ ° æ', 'EUR 1/2 deg ae'],
    ['A25 « becomes the syntax of a tag, which is text by then', '«FirstName»', '<<FirstName>>'],
    ['A27 odd ones', '¬ º µ £ ¥ § ¶ ¢', '! 0 u PS Y= SS P C/'],
  ])('%s', (_name, from, to) => expect(rewrite(from, 'garage-verbatim')).toBe(to));

  it('A26 changes a link and flags it', () => {
    const { text, changes } = transliterate('~ https://x.nl/~jan?a=[1] ~', 'garage-verbatim');
    expect(text).toBe('- https://x.nl/-jan?a=(1) -');
    expect(changes.map(({ from, flag }) => [from, flag])).toEqual([
      ['~', undefined],
      ['~', 'link'],
      ['[', 'link'],
      [']', 'link'],
      ['~', undefined],
    ]);
  });
});

describe('table garage', () => {
  it.each([
    ['A15 ìíîï become i, ÌÍÎÏ become I', 'naïef ìíîï ÌÍÎÏ', 'naief iiii IIII'],
    ['A16 Í has its row', 'Ísland', 'Island'],
    ['A17 ´ becomes an apostrophe', 'foto´s', "foto's"],
    ['A18 capitals lose the accent', 'ÀÁÂÃÄÅ Ç ÈÉÊË Ñ ÒÓÔÕÖØ ÙÚÛÜ Ý', 'AAAAAA C EEEE N OOOOOO UUUU Y'],
    ['A18 so names stay names', 'Één Ünal Çelik', 'Een Unal Celik'],
    ['A18 and those of other countries too', 'Šimon Žižek Győr', 'Simon Zizek Gyor'],
    ['A20 line feeds stay', 'regel1\r\nregel2\nregel3', 'regel1\nregel2\nregel3'],
    ['A21 A22 curly quotes, dashes and dots become plain', '’s ‘a’ “b” – — …', "'s 'a' \"b\" - - ..."],
    ['A13 what is left is removed', 'a\\b^c`d • 😀 漢', 'abcd   '],
    ['A11 the rest is as in the manual', 'æ ß € [x] {y} ½ µ º', 'ae ss EUR (x) (y) 1/2 u 0'],
  ])('%s', (_name, from, to) => expect(rewrite(from, 'garage')).toBe(to));

  it('A26 leaves a link alone, and flags it when the table would have changed it', () => {
    const { text, changes } = transliterate('[https://x.nl/~jan?a=[1]] https://y.nl (www.z.be/é) [http://v.nl]', 'garage');
    expect(text).toBe('(https://x.nl/~jan?a=[1]] https://y.nl (www.z.be/é) (http://v.nl)');
    expect(changes.filter(({ flag }) => flag)).toEqual([
      expect.objectContaining({ from: 'https://x.nl/~jan?a=[1]]', to: 'https://x.nl/~jan?a=[1]]', start: 1, flag: 'link' }),
      expect.objectContaining({ from: 'www.z.be/é)', to: 'www.z.be/é)', flag: 'link' }),
    ]);
  });
});

describe('changes', () => {
  it('A13 tells a removal from a replacement, with spans in both texts', () => {
    expect(transliterate('a😀bß', 'garage').changes).toEqual([
      { start: 1, end: 3, from: '😀', to: '', finalStart: 1, finalEnd: 1, kind: 'removed' },
      { start: 4, end: 5, from: 'ß', to: 'ss', finalStart: 2, finalEnd: 4, kind: 'replaced' },
    ]);
  });

  it('composes first, and points at what was typed', () => {
    expect(transliterate('ae\u0301 e\u0302', 'gsm').changes).toEqual([
      { start: 1, end: 3, from: 'e\u0301', to: 'é', finalStart: 1, finalEnd: 2, kind: 'normalized' },
      { start: 4, end: 6, from: 'e\u0302', to: 'e', finalStart: 3, finalEnd: 4, kind: 'replaced' },
    ]);
    expect(transliterate('\u2126\u212b', 'gsm').text).toBe('ΩÅ');
  });
});
