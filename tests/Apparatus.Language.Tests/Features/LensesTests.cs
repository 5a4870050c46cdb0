using System;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>Counts of references above definitions.</summary>
public sealed class LensesTests
{
    [Theory]
    [InlineData("text.md", "A[^1] b[^1].\n\n[|[^1]:|] X\n\n[|[^2]:|] Y\n", "2 references, 0 references")]
    [InlineData("text.md", "[|A {#a}|]\n===\n", "0 links")]
    [InlineData("text.md", "A [x][l].\n\n[|[l]:|] https://x.org\n//- b.md\nB [y][l].\n", "2 references")]
    [InlineData("text.md", "[|# A {#a}|]\n\n# B\n\n[x](#a)\n", "1 link")]
    [InlineData("text.md", "A [x][l] [y][L].\n\n[|[l]:|] https://x.org\n", "2 references")]
    [InlineData("w.bib", "A @k [@old].\n//- w.bib\n@book{[|k|], ids={old}}\n@xdata{x}\n@book{[|u|]}\n@book{,title={t}}\n", "cited twice, not cited")]
    [InlineData("w.bib", "A @k @k @k.\n//- w.bib\n@book{[|k|]}\n", "cited 3 times")]
    [InlineData("text.md", "---\nreferences:\n- id: [|k|]\n  type: book\n---\n\nA @k.", "cited once")]
    [InlineData("text.md", "Nothing.", "")]
    [InlineData("edition.yml", "Nothing.", "")]
    public void Count_references(string path, string markup, string expected)
    {
        var parsed = Markup.Parse(markup);
        var edition = Fixture.Edition(parsed);
        var model = new SemanticModel(edition, edition.Find("/e/" + path) ?? throw new InvalidOperationException());
        var lenses = Lenses.In(model);
        Assert.Equal(parsed.Spans.Select(span => span.Span), lenses.Select(lens => lens.Span));
        Assert.Equal(expected, string.Join(", ", lenses.Select(lens => Lenses.Resolve(model, lens.Symbol).Title)));
    }

    [Fact]
    public void Know_the_places()
    {
        var parsed = Markup.Parse("A[|[^1]|] b.\n\n[^1]: X\n//- b.md\nC[|[^1]|].\n");
        var edition = Fixture.Edition(parsed);
        var model = new SemanticModel(edition, edition.Documents[0]);
        var found = Lenses.Resolve(model, Lenses.In(model).Single().Symbol).References;
        Assert.Equal(parsed.Spans.Select(span => ("/e/" + span.Path, span.Span)).Order(), found.Select(place => (place.Path, place.Span)).Order());
    }
}
