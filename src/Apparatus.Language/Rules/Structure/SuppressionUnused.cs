using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6019: a comment silences a rule that reports nothing there.</summary>
public sealed class SuppressionUnused : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED6019",
        Name = "suppression-unused",
        Severity = Severity.Hint,
        IsUnnecessary = true,
        InLooseFiles = true,
        Summary = "A suppression comment silences nothing.",
        Why = """
            The fault that the comment was written for has been mended, or has moved elsewhere. The comment now claims an
            exception that the text does not make, and one day it will hide a new fault.
            """,
        Silent = "Comments for rules that are switched off, and for rules that failed on this file.",
        HowToFix = "Remove the comment, and the `apparatus:restore` that belongs to it.",
        Evidence = "Other checkers of prose and of code report stale suppressions for the same reason.",
        Bad = """
            <!-- apparatus:disable {|ED6019:ED6014|} both versions are printed on purpose -->

            The resolution was carried on the last morning.

            <!-- apparatus:restore ED6014 -->
            """,
        Good = """
            The resolution was carried on the last morning.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override void CheckOutcome(Document document, RunOutcome outcome, RuleContext context)
    {
        foreach (var (comment, id) in outcome.UnusedSuppressions)
        {
            // What this rule itself reports is not known yet, so nothing can be said of comments against it.
            if (!string.Equals(id.Id, Description.Id, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(
                    id.Span,
                    $"Nothing here is reported by {id.Id}; this comment can go.",
                    fixes: [context.Fix("Remove it", false, Edits(document.Text, comment, id))]);
            }
        }
    }

    private static ImmutableArray<TextEdit> Edits(SourceText text, SuppressionComment comment, SuppressedId id)
    {
        var edits = new List<TextEdit> { new(Removed(text, comment.Span, id), string.Empty) };
        if (comment.Restores[comment.Ids.IndexOf(id)] is { } restore && IdIn(text, restore, id.Id) is { } restored)
        {
            edits.Add(new TextEdit(Removed(text, restore, restored), string.Empty));
        }

        return [.. edits];
    }

    private static SuppressedId? IdIn(SourceText text, TextSpan comment, string id)
    {
        var found = text.Content.IndexOf(id, comment.Start, comment.Length, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? null : new SuppressedId(id, new TextSpan(found, id.Length));
    }

    // The id with its comma where the comment names others too, otherwise the whole comment with its lines.
    private static TextSpan Removed(SourceText text, TextSpan comment, SuppressedId id)
    {
        var end = SkipSpace(text, id.Span.End, comment.End);
        if (end < comment.End && text[end] == ',')
        {
            return TextSpan.FromBounds(id.Span.Start, SkipSpace(text, end + 1, comment.End));
        }

        var start = id.Span.Start;
        while (start > comment.Start && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start > comment.Start && text[start - 1] == ','
            ? TextSpan.FromBounds(start - 1, id.Span.End)
            : WithLines(text, comment);
    }

    private static int SkipSpace(SourceText text, int from, int end)
    {
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    // A comment alone on its lines goes with its line break, and with one of the two blank lines around it.
    private static TextSpan WithLines(SourceText text, TextSpan comment)
    {
        var first = text.GetLine(comment.Start);
        var last = text.GetLine(comment.End);
        var start = text.GetLineSpan(first).Start;
        var isAlone = IsBlank(text, TextSpan.FromBounds(start, comment.Start))
            && IsBlank(text, TextSpan.FromBounds(comment.End, text.GetLineSpan(last).End));
        if (!isAlone)
        {
            return comment;
        }

        var isBlankBefore = first == 0 || IsBlank(text, text.GetLineSpan(first - 1));
        if (isBlankBefore && last + 1 < text.LineCount && IsBlank(text, text.GetLineSpan(last + 1)))
        {
            last++;
        }

        return TextSpan.FromBounds(start, text.GetLineSpanWithBreak(last).End);
    }

    private static bool IsBlank(SourceText text, TextSpan span) => text.Content.AsSpan(span.Start, span.Length).Trim().IsEmpty;
}
