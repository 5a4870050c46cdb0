using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>What LaTeX's accents and symbol commands print.</summary>
internal static class LatexSymbols
{
    // Each accent: its combining mark, then base letters and the letters with the accent, alternately.
    private static readonly FrozenDictionary<string, (char Combining, FrozenDictionary<char, char> Letters)> Accents = new Dictionary<string, (char, string)>
    {
        ["'"] = ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵKḰkḱMḾmḿPṔpṕWẂwẃıí"),
        ["`"] = ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳıì"),
        ["^"] = ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑıîȷĵ"),
        ["\""] = ('\u0308', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿHḦhḧWẄwẅXẌxẍıï"),
        ["~"] = ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũEẼeẽYỸyỹVṼvṽ"),
        ["="] = ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuūGḠgḡYȲyȳ"),
        ["."] = ('\u0307', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯ"),
        ["u"] = ('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
        ["v"] = ('\u030C', "CČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧKǨkǩjǰLĽlľ"),
        ["H"] = ('\u030B', "OŐoőUŰuű"),
        ["c"] = ('\u0327', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩ"),
        ["k"] = ('\u0328', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ["r"] = ('\u030A', "AÅaåUŮuů"),
        ["d"] = ('\u0323', "AẠaạBḄbḅDḌdḍEẸeẹHḤhḥIỊiịKḲkḳLḶlḷMṂmṃNṆnṇOỌoọRṚrṛSṢsṣTṬtṭUỤuụZẒzẓ"),
        ["b"] = ('\u0331', "DḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
        ["t"] = ('\u0361', string.Empty),
    }.ToFrozenDictionary(pair => pair.Key, pair => (pair.Value.Item1, Pairs(pair.Value.Item2)), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>
    {
        ["ss"] = "ß",
        ["SS"] = "ẞ",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
        ["ng"] = "ŋ",
        ["NG"] = "Ŋ",
        ["dots"] = "…",
        ["ldots"] = "…",
        ["textellipsis"] = "…",
        ["S"] = "§",
        ["P"] = "¶",
        ["pounds"] = "£",
        ["textsterling"] = "£",
        ["euro"] = "€",
        ["texteuro"] = "€",
        ["copyright"] = "©",
        ["textcopyright"] = "©",
        ["textregistered"] = "®",
        ["texttrademark"] = "™",
        ["textdegree"] = "°",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["textquoteleft"] = "‘",
        ["textquoteright"] = "’",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["textquotesingle"] = "'",
        ["textquotedbl"] = "\"",
        ["quotedblbase"] = "„",
        ["quotesinglbase"] = "‚",
        ["guillemotleft"] = "«",
        ["guillemotright"] = "»",
        ["guillemetleft"] = "«",
        ["guillemetright"] = "»",
        ["guilsinglleft"] = "‹",
        ["guilsinglright"] = "›",
        ["textbackslash"] = "\\",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textunderscore"] = "_",
        ["textbar"] = "|",
        ["textless"] = "<",
        ["textgreater"] = ">",
        ["textbullet"] = "•",
        ["textdagger"] = "†",
        ["dag"] = "†",
        ["ddag"] = "‡",
        ["textdaggerdbl"] = "‡",
        ["textnumero"] = "№",
        ["slash"] = "/",
        ["space"] = " ",
        ["quad"] = " ",
        ["TeX"] = "TeX",
        ["LaTeX"] = "LaTeX",
        ["textordfeminine"] = "ª",
        ["textordmasculine"] = "º",
        ["textexclamdown"] = "¡",
        ["textquestiondown"] = "¿",
        ["textperiodcentered"] = "·",
        ["times"] = "×",
        ["hyphen"] = "-",
        ["textsection"] = "§",
        ["textparagraph"] = "¶",
        ["cyrdash"] = "—",
        ["bibrangedash"] = "–",
        ["newline"] = " ",
        ["par"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a command without an argument prints; null when it is not known.</summary>
    public static string? Find(string command) => Symbols.GetValueOrDefault(command);

    /// <summary>Whether a command puts an accent on the letter that follows.</summary>
    public static bool IsAccent(string command) => Accents.ContainsKey(command);

    /// <summary>A text whose first letter has an accent; a letter that has no form of its own gets a combining mark. Nothing for nothing.</summary>
    public static string Accent(string command, string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var (combining, letters) = Accents[command];
        if (letters.TryGetValue(text[0], out var accented))
        {
            return accented + text[1..];
        }

        var first = char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        return text[..first] + combining + text[first..];
    }

    private static FrozenDictionary<char, char> Pairs(string letters) =>
        Enumerable.Range(0, letters.Length / 2).ToFrozenDictionary(i => letters[2 * i], i => letters[(2 * i) + 1]);
}
