using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports notes without text; such a definition may take the next paragraph of the text for its own.</summary>
public sealed class EmptyNote : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1010",
        Name = "empty-note",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A note has no text, or takes the next block of the main text for it.",
        Why = """
            After `[^x]:` and one blank line Pandoc makes the next paragraph, heading or list the text of the note: it leaves the main text,
            and nothing is said. With more blank lines, or another definition next, a number without text is printed.
            """,
        Silent = """
            `[^x]:` with its text on the next line, or in a paragraph indented by four spaces. An empty note that nothing refers to prints
            nothing: it is ED1002's.
            """,
        HowToFix = "Write the text of the note; until it is known, write `TODO`.",
        Evidence = "Measured with Pandoc 2.17; GitHub prints an empty note.",
        Bad = """
            The theses were printed late.[^e-theses]

            {|ED1010:[^e-theses]:|}

            The congress opened in March.
            """,
        Good = """
            The theses were printed late.[^e-theses]

            [^e-theses]: On 25 January.

            The congress opened in March.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var note in document.Index.NoteDefinitions)
        {
            if (TakenBlock(document, note) is { } taken)
            {
                context.Report(
                    note.MarkerSpan,
                    $"The next {OpeningBlock.Describe(taken)} will be printed inside note ‘{note.Label}’, not here.",
                    [new RelatedPlace(document.Path, FirstLine(document.Text, taken.Span), $"this {OpeningBlock.Describe(taken)} leaves the text")],
                    Fixes(document, note, context));
            }
            else if (NoteContent.IsEmpty(document.Text, note) && context.Edition.Notes.References(note.Label).Count > 0)
            {
                ReportEmpty(document, note, context);
            }
        }

        foreach (var note in document.Index.InlineNotes.Select(use => use.Node).Where(note => note.IsClosed && NoteContent.IsEmpty(document.Text, note)))
        {
            context.Report(
                note.Span,
                "This inline note is empty; a number without text will be printed.",
                fixes:
                [
                    context.Fix($"Write “{Placeholder.Text}” for the text", false, new TextEdit(new TextSpan(note.Span.Start + 2, 0), Placeholder.Text)),
                    context.Fix("Delete the note", false, new TextEdit(note.Span, string.Empty)),
                ],
                atMost: Severity.Warning);
        }
    }

    private static void ReportEmpty(MarkdownDocument document, NoteDefinitionNode note, RuleContext context)
    {
        // At the end of a file the next file's first block may be taken.
        if (NextFile(document, note, context.Edition) is { Facts.OpeningBlock: { } kind } next)
        {
            var block = next.Tree.Blocks[0];
            context.Report(
                note.MarkerSpan,
                $"The next {kind} will be printed inside note ‘{note.Label}’, not where it stands in {context.Edition.DisplayPath(next.Path)}.",
                [new RelatedPlace(next.Path, FirstLine(next.Text, block.Span), $"this {kind} leaves the text")],
                Fixes(document, note, context));
            return;
        }

        context.Report(
            note.MarkerSpan,
            $"Note ‘{note.Label}’ is empty; a number without text will be printed.",
            fixes: Fixes(document, note, context),
            atMost: Severity.Warning);
    }

    /// <summary>The block that stands after the marker and exactly one blank line, and that Pandoc took into the note; null when there is none.</summary>
    internal static BlockNode? TakenBlock(MarkdownDocument document, NoteDefinitionNode note)
    {
        var text = document.Text;
        var line = text.GetLine(note.MarkerSpan.End);
        var rest = TextSpan.FromBounds(note.MarkerSpan.End, text.GetLineSpan(line).End);
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(rest)) && line + 2 < text.LineCount
            && string.IsNullOrWhiteSpace(text.ToString(text.GetLineSpan(line + 1)));
        if (!isAlone || note.Blocks is not [var first, ..] || text.GetLine(first.Span.Start) != line + 2)
        {
            return null;
        }

        return NoteEdits.LinePrefix(text, first.Span.Start).Replace("\t", "    ", StringComparison.Ordinal).Length < 4 ? first : null;
    }

    private static MarkdownDocument? NextFile(MarkdownDocument document, NoteDefinitionNode note, Edition edition)
    {
        var index = edition.Documents.IndexOf(document);
        if (index < 0 || index + 1 >= edition.Documents.Length || !string.IsNullOrWhiteSpace(document.Text.Content[note.MarkerSpan.End..]))
        {
            return null;
        }

        // Pandoc joins files with one blank line between them; the marker's own line is the first of the two that it may skip.
        var isDirect = document.Text.GetLine(document.Text.Length) - document.Text.GetLine(note.MarkerSpan.End) <= 1;
        return isDirect ? edition.Documents[index + 1] : null;
    }

    private static TextSpan FirstLine(SourceText text, TextSpan span) =>
        TextSpan.FromBounds(span.Start, Math.Min(span.End, text.GetLineSpan(text.GetLine(span.Start)).End));

    private static ImmutableArray<Fix> Fixes(MarkdownDocument document, NoteDefinitionNode note, RuleContext context)
    {
        var edition = context.Edition;
        var stub = context.Fix($"Write “{Placeholder.Text}” for the text", false, new TextEdit(new TextSpan(note.MarkerSpan.End, 0), $" {Placeholder.Text}"));
        if (note.Blocks is [NoteDefinitionNode, ..])
        {
            return [stub];
        }

        var isOnlyOne = edition.Notes.Definitions(note.Label).Count == 1;
        return
        [
            stub,
            new Fix(isOnlyOne ? "Delete the note and its references" : "Delete the note", false, () =>
            [
                new FileEdit(document.Path, new TextEdit(Marker(document.Text, note), string.Empty)),
                .. isOnlyOne ? NoteEdits.DeleteReferences(edition, note.Label) : [],
            ]),
        ];
    }

    // The line of the marker with the blank lines after it, or to the end of a note that holds nothing else; a block that Pandoc took stays.
    private static TextSpan Marker(SourceText text, NoteDefinitionNode note) =>
        NoteEdits.WithBlankLines(text, TextSpan.FromBounds(note.MarkerSpan.Start, text.GetLineSpan(text.GetLine(note.MarkerSpan.Start)).End));
}
