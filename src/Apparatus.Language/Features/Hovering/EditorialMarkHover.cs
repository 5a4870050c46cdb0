using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Hovering;

/// <summary>An editorial mark: what it says of its words, in words (FORMAT A10, C1); also <c>[sic]</c>, <c>[…]</c> and <c>[?]</c> as they are typed.</summary>
internal sealed class EditorialMarkHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Markdown is not { } document)
        {
            return null;
        }

        foreach (var node in context.Inside(offset))
        {
            if (node is SpanNode span && EditorialMarks.OfText(span) is { } found)
            {
                var witness = document.Witness ?? context.Edition.Settings.Base;
                var name = context.Edition.Settings.Witnesses.FirstOrDefault(one => one.Id == witness)?.Name;
                return new HoverDraft(span.Span)
                    .Line(Markdown.Bold(Markdown.Escape(EditorialMarks.Describe(found, span, id => NameOf(context.Edition, id)))))
                    .Line(found.IsEditorial && name is not null ? Markdown.Escape($"witness: {name}") : string.Empty);
            }

            if (node is BracketNode bracket && Literal(document.Text.ToString(bracket.Span)) is { } meaning)
            {
                return new HoverDraft(bracket.Span).Line(Markdown.Bold(meaning)).Line(Hand(context.Edition, document, bracket));
            }
        }

        return null;
    }

    private static string? Literal(string written) => written switch
    {
        "[sic]" or "[*sic*]" or "[sic!]" => "the witness has it so",
        "[…]" or "[...]" or "[. . .]" => "something is left out",
        "[?]" => "doubtful",
        _ => null,
    };

    // By whose hand, where the series of the note says so.
    private static string Hand(Edition edition, MarkdownDocument document, BracketNode bracket) =>
        document.Index.NoteDefinitions.FirstOrDefault(note => note.Span.Contains(bracket.Span)) is { } note && edition.Settings.SeriesOf(note.Label) is { } series
            ? Markdown.Escape($"in a note by {series.Name}")
            : string.Empty;

    private static string NameOf(Edition edition, string id) =>
        edition.Settings.NoteSeries.FirstOrDefault(series => series.Prefix == id)?.Name ?? edition.Settings.Witnesses.FirstOrDefault(witness => witness.Id == id)?.Name ?? id;
}
