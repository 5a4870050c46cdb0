using System;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Tests.Properties;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Formatting;

/// <summary>What holds for a reference whatever the entry lacks or holds.</summary>
public sealed partial class ReferenceProperties
{
    private static readonly string[] Types = ["book", "booklet", "article", "incollection", "online", "phdthesis", "misc", "collection", "inreference", "report", "unheardof"];

    private static readonly string[] Fields =
    [
        "author={Roe, Ann}", "author={Roe, Ann and Poe, Max}", "editor={Doe, Jane}", "translator={Coe, Kim}", "title={A Title}", "title={Who?}", "title={Dr.}", "subtitle={Sub}", "booktitle={Whole}",
        "journaltitle={J}", "volume={3}", "number={4}", "series={Ser}", "edition={2}", "edition={rev. ed.}", "location={London}", "publisher={Press}", "publisher={Press Inc.}", "date={1921-01-25}",
        "date={1921}", "origdate={1900}", "pages={10--12}", "url={https://x.y/z}", "urldate={2020-01-01}", "doi={10.1/2}", "bookauthor={Moe, Al}", "maintitle={Main}", "volumes={2}", "title={A \\enquote{B}}",
        "shorttitle={S}", "title={}", "author={}", "date={}", "year={n.d.}", "title={\\emph{X} and \\emph{Y}}",
    ];

    private static readonly string[] Pieces =
        ["{", "}", "\\", "\\\"", "\\emph{", "\\enquote{", "'", "\"", "“", "‘", "’", "``", "''", " and ", ",", " ", "~", "a", "B", "*", "_", "[", "]", "<i>", "</i>", "&amp;", "\uD83D\uDE00", "\uD800", "e\u0301", "-", "--", "19", "/", ".", "$", "\\u", "\n", "\u0003", "\u0005"];

    private static readonly Gen<string> Values = Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(parts => string.Concat(parts.Select(part => Pieces[part])));

    [Fact]
    public void No_mark_stands_twice_whatever_is_missing() =>
        Gen.Select(Gen.Int[0, Types.Length - 1], Gen.Int[0, Fields.Length - 1].Array[0, 12], Gen.Bool).Holds(
            input =>
            {
                var (type, fields, isBritish) = input;
                var source = $"@{Types[type]}{{key, {string.Join(", ", fields.Distinct().Select(field => Fields[field]))}}}";
                var work = Works.Read(source);
                var lang = isBritish ? "en-GB" : "en-US";
                foreach (var text in new[] { ReferenceFormatter.Note(work, lang), ReferenceFormatter.Note(work, lang, "20"), ReferenceFormatter.Bibliography(work, lang), ReferenceFormatter.Short(work, lang, "20") + "." })
                {
                    Assert.EndsWith(isBritish || !text.EndsWith('”') ? Ending(text) : "”", text, StringComparison.Ordinal);
                    Assert.False(Faulty().IsMatch(text), $"{source}\n{text}");
                }
            },
            count: 5_000);

    [Theory]
    [InlineData(BibliographyFormat.BibLaTeX)]
    [InlineData(BibliographyFormat.Inline)]
    public void Any_value_is_written_on_one_line(BibliographyFormat format) =>
        Values.Array[8].Holds(
            values =>
            {
                string[] names = format.IsBibTeX()
                    ? ["title", "author", "date", "publisher", "journaltitle", "pages", "url", "edition"]
                    : ["title", "author", "issued", "publisher", "container-title", "page", "URL", "edition"];
                var fields = names.Select((name, i) => new BibliographyField(name, default, values[i], default, new Apparatus.Language.Syntax.Yaml.YamlScalar(values[i], false, default)));
                var entry = new BibliographyEntry(format, "k", default, format.IsBibTeX() ? "article" : "article-journal", default, default, [.. fields], []);
                var work = new ResolvedEntry(entry, [.. entry.Fields.Select(field => new InheritedField(field.Name, field, null))], []);
                foreach (var text in new[] { ReferenceFormatter.Note(work, "en-GB", "3"), ReferenceFormatter.Bibliography(work, "en-US"), ReferenceFormatter.Short(work, "ru"), ReferenceFormatter.Summarize(work).Title })
                {
                    Assert.NotEmpty(text);
                    Assert.DoesNotContain(text, char.IsControl);
                    Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
                }
            },
            count: 5_000);

    private static string Ending(string text) => text[^1] is '.' or '?' or '!' or '’' or '”' or '*' ? text[^1..] : ".";

    [GeneratedRegex(@"\.\.|,,|, ,|,\.|\.,(?! ?\d)(?<!(ed|eds|al|n\.d|Inc|Dr|J|trans|vols|no|vol)\.,)|^[ ,.:;]|\(\)|\( |, \)|: \.| [,.;:]|;;|::|  ", RegexOptions.ExplicitCapture)]
    private static partial Regex Faulty();
}
