using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>The marked spans are the references that the way back leads to.</summary>
public sealed class WayBackTests
{
    [Theory]
    [InlineData("Text[|[^e-a]|] on.\n\n[^e-a]: The no$0te.\n")]
    [InlineData("Text[|[^e-a]|] on.\n\n$0[^e-a]: The note.\n")]
    [InlineData("Text[|[^e-a]|] on.\n\n[^e-$0a]: The note.\n")]
    [InlineData("Text[|[^e-a]|] on.\n\n[^e-a]: The note.$0\n")]
    [InlineData("Text[|[^e-a]|] on.\n\n[^e-a]: The note.$0")]
    [InlineData("Text[|[^e-a]|] on.\r\n\r\n[^e-a]: The note.$0\r\n")]
    [InlineData("Text[|[^e-a]|] on.\n\n[^e-a]: The note.  $0\n\nAfter.\n")]
    [InlineData("Text[|[^e-a]|] on.\n\n[^e-a]: $0")]
    [InlineData("Text[|[^e-a]|] on.\n\n[^e-a]: $0\n")]
    [InlineData("Text[|[^e-a]|] on.\n\n[^e-a]: One.\n\n    Two: @b$0rinton.\n\nAfter.\n")]
    [InlineData("Text[|[^e-a]|] on, and again.[|[^e-a]|]\n\n[^e-a]: The no$0te.\n")]
    [InlineData("Text[^e-b] on.[|[^e-a]|]\n\n[^e-b]: Other.\n\n[^e-a]: The no$0te.\n")]
    [InlineData("Text[|[^e-a]|] on.\n[^e-a]: Not re$0ad.\n")]
    [InlineData("> Quoted.[|[^e-a]|]\n>\n> [^e-a]: The 𝕟o$0te.\n")]
    [InlineData("Text[|[^e-a]|] on.\n//- notes.md\n[^e-a]: The no$0te.\n")]
    [InlineData("Text[|[^e-a]|] on.\n//- two.md\nMore.[|[^e-a]|]\n//- notes.md\n[^e-a]: The no$0te, see [^e-b].\n")]
    [InlineData("Text[^e-a] on.\n\n[^e-a]: See below.[|[^e-b]|]\n\n[^e-b]: Be$0low.\n")]
    public void LeadsToTheReferences(string text)
    {
        var markup = Markup.Parse(text);
        Assert.Equal(markup.Spans.Select(span => new Place($"{Fixture.Root}/{span.Path}", span.Span)), From(markup));
    }

    [Theory]
    [InlineData("Te$0xt[^e-a] on.\n\n[^e-a]: The note.\n")]
    [InlineData("Text[^e-$0a] on.\n\n[^e-a]: The note.\n")]
    [InlineData("Text[^e-a] on.\n\n[^e-a]: The note.\n\nAf$0ter.\n")]
    [InlineData("Text[^e-a] on.\n\n[^e-a]: The note.\n\n$0After.\n")]
    [InlineData("Text.\n\n[^e-a]: Nothing ref$0ers to it.\n")]
    [InlineData("$0")]
    [InlineData("Text[^e-a] on.\n\n[^e-a]: The note.\n//- works.bib\n@book{a, title = {T$0}}\n")]
    public void LeadsNowhereElse(string text) => Assert.Empty(From(Markup.Parse(text)));

    private static ImmutableArray<Place> From(Markup markup)
    {
        var edition = Fixture.Edition(markup);
        var (path, offset) = Assert.NotNull(markup.Cursor);
        return WayBack.From(new SemanticModel(edition, Assert.IsType<Document>(edition.Find($"{Fixture.Root}/{path}"), exactMatch: false)), offset);
    }
}
