using System;
using System.Linq;
using System.Text;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography;

/// <summary>What holds for any text whatever.</summary>
public sealed class BibliographyReaderProperties
{
    private static readonly string[] Pieces =
    [
        "@book{", "@string{", "@comment{", "@preamble{", "@article(", "@", "{", "}", "(", ")", "\"", ",", "=", "#", "%", "\\", "\n", "\r\n", " ", "a", "title = {A},\n",
        "key,", "ids = {x, y},", "1900", "ö", "\uD800", "\0", "[", "]", ":", "{\"id\":\"a\",", "\"type\":\"book\"", "null", "\\u00", "-", "\n{", "\n  {", "crossref = {a}", "\n@book{b,\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(parts => string.Concat(parts.Select(part => Pieces[part])));

    [Theory]
    [InlineData(BibliographyFormat.BibLaTeX)]
    [InlineData(BibliographyFormat.BibTeX)]
    [InlineData(BibliographyFormat.CslJson)]
    public void Any_text_is_read_and_all_places_lie_in_it(BibliographyFormat format) =>
        Texts.Holds(
            source =>
            {
                var text = SourceText.From(source);
                var file = BibliographyReader.Read(text, format);
                var whole = new TextSpan(0, text.Length);
                foreach (var entry in file.Entries)
                {
                    Assert.True(whole.Contains(entry.Span) && entry.Span.Contains(entry.KeySpan) && entry.Span.Contains(entry.TypeSpan));
                    Assert.All(entry.Fields, field => Assert.True(entry.Span.Contains(field.NameSpan) && entry.Span.Contains(field.ValueSpan)));
                    Assert.All(entry.Aliases, alias => Assert.True(entry.Span.Contains(alias.Span)));
                }

                Assert.All(file.Strings, macro => Assert.True(whole.Contains(macro.Span)));
                Assert.All(file.Problems, problem => Assert.True(whole.Contains(problem.Span) && problem.InsertOffset <= text.Length));
                Assert.True(file.Entries.Zip(file.Entries.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start));
                var index = new BibliographyIndex([new BibliographySource("x", file)]);
                foreach (var key in index.Keys)
                {
                    var place = Assert.IsType<BibliographyPlace>(index.Find(key));
                    Assert.Equal(key, index.Resolve(place).Entry.Key);
                }
            },
            count: 20_000);

    [Theory]
    [InlineData("@book{k~, title = {{The} Title}, author = {Last, First and Other, Second}, year = 1900, ids = {x~}}\n", BibliographyFormat.BibLaTeX)]
    [InlineData("@book{k~, title = {A\n", BibliographyFormat.BibLaTeX)]
    [InlineData("@book{k~, title = \"A\n", BibliographyFormat.BibLaTeX)]
    [InlineData("title = {A\n", BibliographyFormat.BibLaTeX)]
    [InlineData("@book{a,x={", BibliographyFormat.BibLaTeX)]
    [InlineData("@comment{a\n", BibliographyFormat.BibLaTeX)]
    [InlineData("@comment{a ", BibliographyFormat.BibLaTeX)]
    [InlineData("@string{k~ = {\n", BibliographyFormat.BibLaTeX)]
    [InlineData("@book{k~, title = {A}} x} y\n", BibliographyFormat.BibLaTeX)]
    [InlineData("@", BibliographyFormat.BibLaTeX)]
    [InlineData("@a ", BibliographyFormat.BibLaTeX)]
    [InlineData("{", BibliographyFormat.BibLaTeX)]
    [InlineData("%", BibliographyFormat.BibLaTeX)]
    [InlineData(" {\"id\":\"k~\",\"type\":\"book\",\"title\":\"T\"},\n", BibliographyFormat.CslJson)]
    [InlineData("[", BibliographyFormat.CslJson)]
    [InlineData("{", BibliographyFormat.CslJson)]
    [InlineData("[{\"a\":", BibliographyFormat.CslJson)]
    [InlineData("{\"id\":\"a", BibliographyFormat.CslJson)]
    [InlineData("\"", BibliographyFormat.CslJson)]
    public void Many_lines_alike_are_read_to_the_end(string line, BibliographyFormat format)
    {
        // A quadratic reader would not end within the patience of whoever runs the tests.
        var source = new StringBuilder(format == BibliographyFormat.CslJson ? "[" : string.Empty);
        for (var i = 0; i < 40_000; i++)
        {
            source.Append(line).Replace("~", i.ToString(), Math.Max(0, source.Length - line.Length), Math.Min(line.Length, source.Length));
        }

        var file = BibliographyReader.Read(SourceText.From(source.ToString()), format);
        Assert.All(file.Entries, entry => Assert.True(entry.Span.End <= source.Length));
    }

    [Fact]
    public void A_file_of_50_000_entries_is_read_and_indexed()
    {
        var source = string.Concat(Enumerable.Range(0, 50_000).Select(i =>
            $"@book{{key{i},\n  title = {{The {{Title}} of {i}}},\n  author = {{Last{i}, First}},\n  date = {{1922-04-22/1922-08-19}},\n  publisher = {{P}},\n}}\n\n"));
        var file = BibliographyReader.Read(SourceText.From(source), BibliographyFormat.BibLaTeX);
        var index = new BibliographyIndex([new BibliographySource("x.bib", file)]);

        Assert.Empty(file.Problems);
        Assert.Equal(50_000, index.Keys.Length);
        Assert.Equal("The {Title} of 49999", index.Find("key49999")?.Entry["title"]);
        Assert.Equal("key31234", index.FindNear("Key31234"));
    }
}
