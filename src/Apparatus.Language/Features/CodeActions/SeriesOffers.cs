using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Offers to give a note to another hand: its label is renamed everywhere, and its signature changed (FORMAT A4.2).</summary>
internal sealed class SeriesOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (!request.Wants(OfferKinds.Rewrite) || request.Edition.Settings.NoteSeries.Length < 2 || Label(request) is not { } label || request.Edition.SeriesOf(label) is not { } series)
        {
            yield break;
        }

        var rest = label.StartsWith(series.Prefix + "-", System.StringComparison.Ordinal) ? label[(series.Prefix.Length + 1)..] : label;
        foreach (var other in request.Edition.Settings.NoteSeries.Where(other => other != series))
        {
            var name = NoteEdits.Free(request.Edition, $"{other.Prefix}-{rest}");
            var title = $"Give this note to {other.Name} as ‘{name}’";
            yield return new Offer($"series:{other.Prefix}", title, OfferKinds.Rewrite, () => FileChanges.Of(request.Edition, title, Edits(request.Edition, label, name, series, other)));
        }
    }

    private static string? Label(OfferRequest request) => request.Nodes().Select(node => node switch
    {
        NoteReferenceNode reference => reference.Label,
        NoteDefinitionNode definition when definition.MarkerSpan.Start <= request.Range.Start && request.Range.Start <= definition.MarkerSpan.End => definition.Label,
        _ => null,
    }).FirstOrDefault(label => label is not null && request.Edition.Notes.IsDefined(label));

    private static ImmutableArray<FileEdit> Edits(Edition edition, string label, string name, NoteSeries series, NoteSeries other)
    {
        var edits = NoteEdits.Rename(edition, label, name).ToBuilder();
        foreach (var place in edition.Notes.Definitions(label))
        {
            var document = edition.DocumentOf(place);
            var note = document.Index.NoteDefinitions[place.Index];
            if (series.Sign != other.Sign && Signature(note) is { } signature)
            {
                // The space before a signature goes with it.
                var start = signature.Span.Start;
                while (other.Sign is null && start > note.MarkerSpan.End && document.Text[start - 1] is ' ')
                {
                    start--;
                }

                edits.Add(new FileEdit(document.Path, new TextEdit(TextSpan.FromBounds(start, signature.Span.End), other.Sign is { } sign ? NewNote.Signature(sign) : string.Empty)));
            }
            else if (series.Sign is null && other.Sign is { } added)
            {
                var end = note.Span.End;
                while (end > note.MarkerSpan.End && char.IsWhiteSpace(document.Text[end - 1]))
                {
                    end--;
                }

                edits.Add(new FileEdit(document.Path, new TextEdit(new TextSpan(end, 0), $" {NewNote.Signature(added)}")));
            }
        }

        return edits.ToImmutable();
    }

    private static SpanNode? Signature(NoteDefinitionNode note)
    {
        var waiting = new Stack<SyntaxNode>(note.Children);
        while (waiting.TryPop(out var node))
        {
            if (node is SpanNode span && span.Attributes.HasClass("by"))
            {
                return span;
            }

            foreach (var child in node.Children)
            {
                waiting.Push(child);
            }
        }

        return null;
    }
}
