using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports headings, lists, page markers and the like that vanish into the note above them.</summary>
public sealed partial class NoteSwallowsText : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1006",
        Name = "note-swallows-text",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A heading, list, page marker or other block directly follows a note definition and is printed inside the note.",
        Why = """
            To Pandoc every line directly under a definition is part of the note, whatever it is: a heading loses its meaning, a page marker
            moves to the foot of another page, a table becomes a row of bars. Nothing is said. GitHub and VS Code show the heading as a heading.
            """,
        Silent = "Plain lines of text, since a note may be wrapped over lines; another note definition; lines indented by four spaces.",
        HowToFix = "Put a blank line after the note.",
        Evidence = "Measured with Pandoc 2.17 and 3.10 for each of these constructs.",
        Bad = """
            The first meeting failed.[^a-1]

            [^a-1]: Nobody came.
            {|ED1006:# The second meeting|}
            """,
        Good = """
            The first meeting failed.[^a-1]

            [^a-1]: Nobody came.

            # The second meeting
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var note in document.Index.NoteDefinitions)
        {
            foreach (var (line, what) in Swallowed(document.Text, note))
            {
                Report(document, note, line, what, context);
            }
        }
    }

    /// <summary>The lines of a definition at which something begins that was hardly meant for the note, with its name: <c>heading</c>.</summary>
    internal static IEnumerable<(TextSpan Line, string What)> Swallowed(SourceText text, NoteDefinitionNode note)
    {
        var first = text.GetLine(note.Span.Start);
        var last = text.GetLine(note.Span.End);
        var depth = QuotationDepth(text, note);
        var isFound = false;
        for (var line = first + 1; line <= last; line++)
        {
            var span = WithoutQuotation(text, line, depth);
            var above = WithoutQuotation(text, line - 1, depth);
            var isAfterBlank = string.IsNullOrWhiteSpace(text.ToString(above)) || IsMarkerAlone(note, text, line - 1);
            isFound &= !isAfterBlank;
            if (!isAfterBlank && !isFound && Describe(text.Content.AsSpan(span.Start, span.Length)) is { } what && !IsInsideBlock(note, span.Start))
            {
                // What follows in the same chunk is swallowed with it: one message is enough.
                isFound = true;
                yield return (span, what);
            }
        }
    }

    private static void Report(MarkdownDocument document, NoteDefinitionNode note, TextSpan line, string what, RuleContext context)
    {
        var content = document.Text.ToString(line);
        var start = line.Start + (content.Length - content.TrimStart().Length);
        context.Report(
            TextSpan.FromBounds(start, line.Start + content.TrimEnd().Length),
            $"This {what} directly follows note ‘{note.Label}’ and will be printed inside it. Put a blank line between them.",
            [new RelatedPlace(document.Path, note.MarkerSpan, $"note ‘{note.Label}’")],
            [context.Fix("Insert a blank line", true, NoteEdits.BlankLineBefore(document.Text, line.Start))]);
    }

    // How many quotations the definition stands in.
    private static int QuotationDepth(SourceText text, NoteDefinitionNode note) => NoteEdits.LinePrefix(text, note.MarkerSpan.Start).Count(c => c == '>');

    // A line without the marks of the quotations around the note; a line may do without them.
    private static TextSpan WithoutQuotation(SourceText text, int line, int depth)
    {
        var span = text.GetLineSpan(line);
        var start = span.Start;
        for (; depth > 0; depth--)
        {
            var mark = start;
            while (mark < span.End && mark < start + 3 && text[mark] == ' ')
            {
                mark++;
            }

            if (mark == span.End || text[mark] != '>')
            {
                break;
            }

            start = mark + 1 < span.End && text[mark + 1] == ' ' ? mark + 2 : mark + 1;
        }

        return TextSpan.FromBounds(start, span.End);
    }

    // "[^x]:" alone on its line takes the next line for its first: that line does not follow the note, it is the note (ED1010).
    private static bool IsMarkerAlone(NoteDefinitionNode note, SourceText text, int line) =>
        line == text.GetLine(note.Span.Start) && text.GetLineSpan(line) is var span
        && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(note.MarkerSpan.End, Math.Max(note.MarkerSpan.End, span.End))));

    // Inside a code block or a list that belongs to the note and began on an earlier line.
    private static bool IsInsideBlock(NoteDefinitionNode note, int offset)
    {
        foreach (var block in note.Blocks)
        {
            if (block is not ParagraphNode && block.Span.Start < offset && offset < block.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Describe(ReadOnlySpan<char> line)
    {
        var match = StartPattern().Match(line.ToString());
        foreach (Group group in match.Groups)
        {
            if (match.Success && group.Success && group.Name != "0")
            {
                return group.Name.Replace('_', ' ');
            }
        }

        return null;
    }

    // A number of up to two digits only: a wrapped line may well begin with a year and a full stop.
    [GeneratedRegex("""
        ^\ {0,3}(?:
            (?<heading>\#{1,6}\s) |
            (?<quotation>>) |
            (?<rule>(?:\*\s*){3,}$|(?:_\s*){3,}$) |
            (?<list>[-+*]\s|(?:\d{1,2}[.)]|\(\d{1,2}\))\s) |
            (?<div>:::) |
            (?<comment><!--) |
            (?<HTML_block></?div\b) |
            (?<table>\|) |
            (?<code_block>```|~~~) |
            (?<page_marker>\[\]\{[^}]*\.pb\b) |
            (?<link_definition>\[[^\^\]][^\]]*\]:\s)
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex StartPattern();
}
