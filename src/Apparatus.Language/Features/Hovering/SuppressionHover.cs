using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>The id of a rule in a suppression comment: the rule's name and one line (FORMAT A14).</summary>
internal sealed class SuppressionHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (WordAt(context.Model.Text, offset) is not { } word || RuleText.Find(context.Model.Text.ToString(word)) is not { } rule || !IsInComment(context, word))
        {
            return null;
        }

        return RuleText.Add(new HoverDraft(word), rule);
    }

    private static bool IsInComment(HoverContext context, TextSpan word) => Suppressions.Find(context.Model.Document)
        .Any(comment => comment.Span.Contains(word) || comment.Restores.Any(restore => restore is { } span && span.Contains(word)));

    // An id is letters and digits; most words are not, so that comments are looked for only where one stands.
    private static TextSpan? WordAt(SourceText text, int offset)
    {
        if (!char.IsAsciiLetterOrDigit(text[offset]))
        {
            return null;
        }

        var start = offset;
        while (start > 0 && start > offset - 8 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        var end = offset;
        while (end < text.Length && end < offset + 8 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end - start is >= 3 and <= 8 && text.Content.AsSpan(start, 2).Equals("ED", StringComparison.OrdinalIgnoreCase) ? TextSpan.FromBounds(start, end) : null;
    }
}
