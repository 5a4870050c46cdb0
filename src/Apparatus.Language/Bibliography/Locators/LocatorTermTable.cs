using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>The terms of each language as written lists; <see cref="LocatorTerms"/> is how to ask them.</summary>
internal static class LocatorTermTable
{
    // A kind and its terms; “2:” and “3:” stand before a term that only this generation knows.
    // A no-break space is shown as “␣”.
    private const string BritishEnglish = """
        Book: book | books | bks | 2:bk. | 3:bk
        Chapter: chapter | chapters | 2:chap. | 2:chaps | 3:ch. | 3:chs | 3:c. | 3:cc.
        Column: column | columns | col. | cols
        Figure: figure | figures | fig. | figs
        Folio: folio | folios | fol. | fols
        Issue: no. | 2:number | 2:numbers | 2:nos. | 3:issue | 3:issues | 3:nos
        Line: line | lines | l. | ll.
        Note: note | notes | n. | nn.
        Opus: opus | opera | op. | opp.
        Page: page | pages | p. | pp.
        Paragraph: paragraph | paragraphs | para. | paras | ¶ | ¶¶
        Part: part | parts | pts | 2:pt. | 3:pt
        Section: section | sections | § | §§ | 2:sec. | 2:secs | 3:sect. | 3:sects
        SubVerbo: sub verbo | sub verbis | s.v. | s.vv.
        Verse: verse | verses | v. | vv.
        Volume: volume | volumes | vol. | vols
        """;

    private const string AmericanEnglish = """
        Book: book | books | bk. | bks.
        Chapter: chapter | chapters | chap. | chaps. | 3:c. | 3:cc.
        Column: column | columns | col. | cols.
        Figure: figure | figures | fig. | figs.
        Folio: folio | folios | fol. | fols.
        Issue: no. | nos. | 2:number | 2:numbers | 3:issue | 3:issues
        Line: line | lines | l. | ll.
        Note: note | notes | n. | nn.
        Opus: opus | opera | op. | opp.
        Page: page | pages | p. | pp.
        Paragraph: paragraph | paragraphs | para. | paras. | ¶ | ¶¶
        Part: part | parts | pt. | pts.
        Section: section | sections | sec. | secs. | § | §§
        SubVerbo: sub verbo | sub verbis | s.v. | s.vv.
        Verse: verse | verses | v. | vv.
        Volume: volume | volumes | vol. | vols.
        """;

    private const string Russian = """
        Book: книга | книги | кн.
        Chapter: глава | главы | гл.
        Column: столбец | столбцы | стб.
        Figure: рисунок | рисунки | рис.
        Folio: лист | листы | л. | лл.
        Issue: выпуск | выпуски | вып.
        Line: строка | строки | стр.
        Note: примечание | примечания | прим.
        Opus: сочинение | сочинения | соч.
        Page: страница | страницы | с. | сс.
        Paragraph: параграф | параграфы | п. | пп. | ¶ | ¶¶
        Part: часть | части | ч. | чч.
        Section: раздел | разделы | разд. | § | §§
        SubVerbo: смотри | см.
        Verse: стих | стихи | ст.
        Volume: том | тома | т. | тт.
        """;

    private const string German = """
        Book: Buch | Bücher | B.
        Chapter: Kapitel | Kap.
        Column: Spalte | Spalten | Sp.
        Figure: Abbildung | Abbildungen | Abb.
        Folio: Blatt | Blätter | Fol.
        Issue: Nummer | Nummern | Nr.
        Line: Zeile | Zeilen | Z.
        Note: 2:Note | 2:Noten | 2:N. | 3:Anmerkung | 3:Anmerkungen | 3:Anm.
        Opus: Opus | Opera | op.
        Page: Seite | Seiten | S.
        Paragraph: Absatz | Absätze | Abs. | ¶ | ¶¶
        Part: Teil | Teile
        Section: Abschnitt | Abschnitte | Abschn. | § | §§
        SubVerbo: sub verbo | sub verbis | s.␣v. | s.␣vv.
        Verse: Vers | Verse | V.
        Volume: Band | Bände | Bd. | Bde.
        """;

    private const string French = """
        Book: livre | livres | liv.
        Chapter: chapitre | chapitres | chap.
        Column: colonne | colonnes | col.
        Figure: figure | figures | fig.
        Folio: folio | folios | fᵒ | fᵒˢ
        Issue: numéro | numéros | nᵒ | nᵒˢ
        Line: ligne | lignes | l.
        Note: note | notes | n.
        Opus: opus | op.
        Page: page | pages | p.
        Paragraph: paragraphe | paragraphes | paragr. | §
        Part: partie | parties | part.
        Section: section | sections | sect. | §
        SubVerbo: sub verbo | sub verbis | s.␣v. | s.␣vv.
        Verse: verset | versets | v.
        Volume: volume | volumes | vol.
        """;

    private static readonly ImmutableArray<(string Language, string Terms)> Tables =
    [
        ("en-GB", BritishEnglish),
        ("en-US", AmericanEnglish),
        ("ru", Russian),
        ("de", German),
        ("fr", French),
    ];

    // Kind and plural: what to write, the best first. English must work in both of its tables.
    private static readonly ImmutableArray<(string Language, string Forms)> Best =
    [
        ("en", """
            Page: p. | pp.
            Chapter: chapter | chapters
            Section: section | sections
            Book: book | books
            Part: part | parts
            Volume: vol. | volumes
            Column: col. | columns
            Figure: fig. | figures
            Folio: fol. | folios
            Note: n. | nn.
            Issue: no. | no.
            Paragraph: para. | paragraphs
            Line: line | lines
            Verse: verse | verses
            Opus: op. | opp.
            SubVerbo: s.v. | s.vv.
            """),
        ("ru", """
            Page: с. | сс.
            Chapter: гл. | главы
            Section: разд. | разделы
            Book: кн. | книги
            Part: ч. | чч.
            Volume: т. | тт.
            Column: стб. | столбцы
            Figure: рис. | рисунки
            Folio: л. | лл.
            Note: прим. | примечания
            Issue: вып. | выпуски
            Paragraph: п. | пп.
            Line: строка | строки
            Verse: ст. | стихи
            Opus: соч. | сочинения
            SubVerbo: см. | см.
            """),
        ("de", """
            Page: S. | S.
            Chapter: Kap. | Kapitel
            Section: Abschn. | Abschnitte
            Book: Buch | Bücher
            Part: Teil | Teile
            Volume: Bd. | Bde.
            Column: Sp. | Spalten
            Figure: Abb. | Abbildungen
            Folio: Fol. | Blätter
            Note: Anm. / Note | Anmerkungen / Noten
            Issue: Nr. | Nummern
            Paragraph: Abs. | Absätze
            Line: Z. | Zeilen
            Verse: V. | Verse
            Opus: op. | Opera
            SubVerbo: sub verbo | sub verbis
            """),
        ("fr", """
            Page: p. | p.
            Chapter: chap. | chapitres
            Section: sect. | sections
            Book: livre | livres
            Part: partie | parties
            Volume: vol. | volumes
            Column: col. | colonnes
            Figure: fig. | figures
            Folio: folio | folios
            Note: n. | notes
            Issue: numéro | numéros
            Paragraph: paragr. | paragraphes
            Line: l. | lignes
            Verse: v. | versets
            Opus: op. | opus
            SubVerbo: sub verbo | sub verbis
            """),
    ];

    /// <summary>The languages that have a table.</summary>
    public static IEnumerable<string> Languages
    {
        get
        {
            foreach (var (language, _) in Tables)
            {
                yield return language;
            }
        }
    }

    /// <summary>Every term of a language with its kind and the only generation that knows it, or <see cref="PandocGeneration.Both"/>.</summary>
    public static IEnumerable<(LocatorKind Kind, string Term, PandocGeneration Only)> Read(string language)
    {
        foreach (var (name, terms) in Tables)
        {
            if (name != language)
            {
                continue;
            }

            foreach (var (kind, forms) in Lines(terms))
            {
                foreach (var written in forms.Split(" | "))
                {
                    var term = written.Replace('␣', '\u00A0');
                    yield return term.Split(':') switch
                    {
                        ["2", var only] => (kind, only, PandocGeneration.Two),
                        ["3", var only] => (kind, only, PandocGeneration.Three),
                        _ => (kind, term, PandocGeneration.Both),
                    };
                }
            }
        }
    }

    /// <summary>The forms to write for a kind in a language, the best first.</summary>
    public static IEnumerable<string> Preferences(string language, LocatorKind kind, bool plural)
    {
        foreach (var (name, forms) in Best)
        {
            if (!language.StartsWith(name, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var (found, both) in Lines(forms))
            {
                if (found == kind)
                {
                    foreach (var form in both.Split(" | ")[plural ? 1 : 0].Split(" / "))
                    {
                        yield return form;
                    }
                }
            }
        }
    }

    private static IEnumerable<(LocatorKind Kind, string Forms)> Lines(string table)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':');
            yield return (Enum.Parse<LocatorKind>(line[..colon]), line[(colon + 2)..]);
        }
    }
}
