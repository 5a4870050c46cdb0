using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>A headword in brackets that stands in a paragraph, because nothing that Pandoc reads as a definition follows.</summary>
/// <param name="Span">The headword with its attributes.</param>
/// <param name="Headword">Its words.</param>
/// <param name="Reason">Why it is no entry: the rest of a sentence, with its full stop.</param>
/// <param name="Title">What mends it, as an order.</param>
/// <param name="Edits">The edits that mend it.</param>
internal sealed partial record UnreadHeadword(TextSpan Span, string Headword, string Reason, string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The reason of a headword that an editor has wrapped.</summary>
    public const string OnTwoLines = "the headword is on two lines (a rewrap command does this); the whole entry becomes plain text.";

    /// <summary>The title of its fix.</summary>
    public const string Join = "Join the lines of the headword";

    private static readonly ImmutableArray<string> Kinds = ["term", "person", "place", "org", "work"];

    /// <summary>Reads a paragraph of a glossary; null when it holds no such headword.</summary>
    /// <param name="document">The glossary.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="after">The block after it, or null.</param>
    public static UnreadHeadword? Of(MarkdownDocument document, ParagraphNode paragraph, BlockNode? after)
    {
        if (paragraph.Inlines is not [SpanNode headword, .. var rest] || !IsHeadword(headword))
        {
            return null;
        }

        var text = document.Text;
        var words = PlainText.Of(text, headword.Inlines).Trim();
        if (rest.IsEmpty && text.ToString(headword.Span).Contains('\n', StringComparison.Ordinal))
        {
            return new UnreadHeadword(headword.Span, words, OnTwoLines, Join, JoinLines(document, paragraph));
        }

        if (rest is [SoftBreakNode, .. { IsEmpty: false } definition])
        {
            return Below(text, headword, words, TextSpan.FromBounds(definition[0].Span.Start, paragraph.Span.End));
        }

        return rest.All(node => node is TextNode && string.IsNullOrWhiteSpace(text.ToString(node.Span))) ? Alone(text, paragraph, headword, words, after) : null;
    }

    /// <summary>The edits that put a paragraph on one line.</summary>
    public static ImmutableArray<TextEdit> JoinLines(MarkdownDocument document, ParagraphNode paragraph)
    {
        var text = document.Text;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var line = text.GetLine(paragraph.Span.Start); line < text.GetLine(paragraph.Span.End); line++)
        {
            var end = text.GetLineSpan(line).End;
            var next = text.GetLineSpan(line + 1).Start;
            while (end > paragraph.Span.Start && text[end - 1] is ' ' or '\t')
            {
                end--;
            }

            while (next < paragraph.Span.End && text[next] is ' ' or '\t')
            {
                next++;
            }

            edits.Add(new TextEdit(TextSpan.FromBounds(end, next), " "));
        }

        return edits.DrainToImmutable();
    }

    private static bool IsHeadword(SpanNode span) =>
        span.Attributes["key"] is null
        && !span.Inlines.IsEmpty
        && (span.Attributes.Id?.Text.StartsWith("t-", StringComparison.Ordinal) == true
            || span.Attributes["also"] is not null
            || (span.Attributes.Id is not null && Kinds.Any(span.Attributes.HasClass)));

    // [Soviet]{#t-soviet}
    // Council.
    private static UnreadHeadword Below(SourceText text, SpanNode headword, string words, TextSpan definition) =>
        Loose().Match(text.ToString(definition)) is { Success: true } mark
            ? new UnreadHeadword(headword.Span, words, "“:” needs a space after it.", "Insert a space after “:”", [new TextEdit(new TextSpan(definition.Start + mark.Length, 0), "   ")])
            : new UnreadHeadword(headword.Span, words, "the line below it does not begin with “:”.", "Begin the next line with “:”", [new TextEdit(new TextSpan(definition.Start, 0), text.LineBreak + ":   ")]);

    private static UnreadHeadword Alone(SourceText text, ParagraphNode paragraph, SpanNode headword, string words, BlockNode? after)
    {
        const string None = "no paragraph that begins with “:” follows.";
        switch (after)
        {
            case ParagraphNode next when text[next.Span.Start] is ':' or '~' && Loose().Match(text.ToString(next.Span)) is { Success: true } mark:
                return new UnreadHeadword(headword.Span, words, "“:” needs a space after it.", "Insert a space after “:”", [new TextEdit(new TextSpan(next.Span.Start + mark.Length, 0), "   ")]);
            case ParagraphNode next when text[next.Span.Start] is ':' or '~':
                return new UnreadHeadword(
                    headword.Span,
                    words,
                    "more than one blank line stands before “:”.",
                    "Leave one blank line",
                    [new TextEdit(TextSpan.FromBounds(text.GetLineSpan(text.GetLine(paragraph.Span.End)).End, text.GetLineSpan(text.GetLine(next.Span.Start)).Start), text.LineBreak + text.LineBreak)]);
            case CodeBlockNode code when text.ToString(code.Span).TrimStart() is [':' or '~', ' ' or '\t', ..]:
                var start = text.GetLineSpan(text.GetLine(code.Span.Start)).Start;
                var mark2 = start;
                while (char.IsWhiteSpace(text[mark2]))
                {
                    mark2++;
                }

                return new UnreadHeadword(headword.Span, words, "“:” is indented by four spaces or more, which makes code of it.", "Take away the indentation", [new TextEdit(TextSpan.FromBounds(start, mark2), string.Empty)]);
            case ParagraphNode { Inlines: not [SpanNode, ..] } next:
                return new UnreadHeadword(headword.Span, words, None, "Begin the next paragraph with “:”", [new TextEdit(TextSpan.FromBounds(text.GetLineSpan(text.GetLine(next.Span.Start)).Start, next.Span.Start), ":   ")]);
            default:
                return new UnreadHeadword(headword.Span, words, None, $"Write “{Placeholder.Text}” for the definition", [new TextEdit(new TextSpan(paragraph.Span.End, 0), $"{text.LineBreak}{text.LineBreak}:   {Placeholder.Text}")]);
        }
    }

    // ":Council" without a space.
    [GeneratedRegex(@"^[:~](?=[^\s:~])", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
