using System;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Hovering;

/// <summary>Points at <c>$0</c> in an edition of markup.</summary>
internal static class HoverTest
{
    /// <summary>What is shown, or null. Where the markup marks a span, it is the one that is shown for.</summary>
    public static string? Show(string markup, MarkupFormat format = MarkupFormat.Markdown, Func<Place, string?>? link = null)
    {
        var parsed = Markup.Parse(markup);
        var (path, offset) = parsed.Cursor ?? throw new FormatException("The markup has no cursor.");
        var edition = Fixture.Edition(parsed);
        var document = edition.Find($"{Fixture.Root}/{path}") ?? throw new FormatException($"No file {path}.");
        var found = Hover.At(new SemanticModel(edition, document), offset, format, link);
        if (found is not null && parsed.Spans.Any(span => span.Path == path))
        {
            Assert.Equal(parsed.Spans.First(span => span.Path == path).Span, found.Span);
        }

        return found?.Text;
    }

    /// <summary>The same with line breaks written as <c>|</c> and paragraphs as <c>||</c>, so that it fits on a line.</summary>
    public static string? Line(string markup, MarkupFormat format = MarkupFormat.PlainText) =>
        Show(markup.ReplaceLineEndings("\n"), format)?.Replace("\n", "|", StringComparison.Ordinal);
}
