using System;
using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports lines that look like note definitions but are read as something else.</summary>
public sealed class NoteDefinitionNotRead : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1005",
        Name = "note-definition-not-read",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A line that looks like a note definition is not read as one by Pandoc.",
        Why = """
            Pandoc wants a blank line before a definition. After a paragraph, list item, quotation or simple table it takes the line for
            more of the same: the definition is printed in the text, its reference too, and nothing is said. A line of `---` below makes
            a heading of it. GitHub and Markdig read many of these as notes, so a preview looks right.
            """,
        Silent = """
            Definitions that follow the start of the file, front matter, a heading, another definition, a link definition, a rule, a line
            block, a pipe or grid table, a closed code fence or div, or a comment: Pandoc reads those. `[^x]:text` without a space is
            read as well. Code blocks that merely show a definition, and a wrapped line that begins with a reference and a colon while
            the note is defined elsewhere (a hint only).
            """,
        HowToFix = "Put a blank line before the definition (and after it, where `---` follows); take its indentation away; write the label without spaces.",
        Evidence = "Measured with Pandoc 2.17 and 3.10; Pandoc manual, “Footnotes”.",
        Bad = """
            The vote was never repeated.[^s-vote]
            {|ED1005:[^s-vote]:|} There was no quorum.
            """,
        Good = """
            The vote was never repeated.[^s-vote]

            [^s-vote]: There was no quorum.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (document.Facts.UnreadLabels.IsEmpty)
        {
            return;
        }

        var notes = context.Edition.Notes;
        foreach (var unread in document.Index.UnreadDefinitions)
        {
            if (notes.IsDefined(unread.Label))
            {
                ReportHint(unread, context);
            }
            else if (unread.Cause is not UnreadCause.Indented || notes.References(unread.Label).Count > 0)
            {
                context.Report(
                    unread.Span,
                    Message(unread, context.Edition),
                    NotePlaces.References(context.Edition, unread.Label)
                        .RemoveAll(place => place.Path == document.Path && unread.Span.Contains(place.Span)),
                    Fixes(document, unread, context),
                    context.Edition.IsLoose ? Severity.Warning : Severity.Error);
            }
        }
    }

    private static void ReportHint(UnreadDefinition unread, RuleContext context)
    {
        if (unread.Cause is UnreadCause.Indented or UnreadCause.SpaceInLabel)
        {
            return;
        }

        var defined = context.Edition.Notes.Definitions(unread.Label)[^1];
        context.Report(
            unread.Span,
            $"This line looks like a definition of ‘{unread.Label}’, which is defined in {context.Edition.DisplayPath(context.Edition.DocumentOf(defined).Path)}; here Pandoc prints the note and a colon.",
            [NotePlaces.Definition(context.Edition, defined, $"‘{unread.Label}’ is defined here")],
            atMost: Severity.Hint);
    }

    private static string Message(UnreadDefinition unread, Edition edition)
    {
        var label = unread.Label;
        var needsLine = $"This definition of ‘{label}’ needs a blank line before it;";
        return unread.Cause switch
        {
            UnreadCause.TableRow => $"{needsLine} as it stands Pandoc makes it a row of the table above.",
            UnreadCause.TexArgument => $"{needsLine} as it stands Pandoc takes “[^{label}]” for a part of the TeX command above.",
            UnreadCause.Heading => $"The line below makes a heading of this definition of ‘{label}’; put a blank line between them.",
            UnreadCause.Indented => $"This definition of ‘{label}’ is indented by four spaces or more; Pandoc prints it as code.",
            UnreadCause.SpaceInLabel => $"Pandoc does not read ‘{label}’ as a note label, because it holds a space; the definition is lost.",
            _ when edition.IsLoose => $"{needsLine} GitHub and Markdig read it, Pandoc does not.",
            _ => $"{needsLine} as it stands Pandoc prints it as text.",
        };
    }

    private static ImmutableArray<Fix> Fixes(MarkdownDocument document, UnreadDefinition unread, RuleContext context)
    {
        var text = document.Text;
        var prefix = NoteEdits.LinePrefix(text, unread.Span.Start);
        var lineStart = unread.Span.Start - prefix.Length;
        switch (unread.Cause)
        {
            case UnreadCause.Indented:
                return [context.Fix("Take the indentation away", false, new TextEdit(new TextSpan(lineStart, prefix.Length), string.Empty))];
            case UnreadCause.SpaceInLabel:
                var label = NoteEdits.Free(context.Edition, string.Join('-', unread.Label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
                var edits = document.Tree.Text.Content.Split($"[^{unread.Label}]").Length - 1;
                return [context.Fix($"Write ‘{label}’ {(edits > 1 ? "everywhere in this file" : "here")}", false, ReplaceAll(text, unread.Label, label))];
            case UnreadCause.Heading:
                var next = text.GetLineSpan(text.GetLine(unread.Span.Start) + 1).Start;
                var mark = text.Content.IndexOf('-', next);
                return [context.Fix("Insert a blank line after the definition", true, NoteEdits.BlankLineBefore(text, mark < 0 ? next : mark))];
            default:
                return [context.Fix("Insert a blank line", true, NoteEdits.BlankLineBefore(text, unread.Span.Start))];
        }
    }

    private static ImmutableArray<TextEdit> ReplaceAll(SourceText text, string label, string newLabel)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var written = $"[^{label}]";
        for (var at = text.Content.IndexOf(written, StringComparison.Ordinal); at >= 0; at = text.Content.IndexOf(written, at + 1, StringComparison.Ordinal))
        {
            edits.Add(new TextEdit(new TextSpan(at + 2, label.Length), newLabel));
        }

        return edits.DrainToImmutable();
    }
}
