using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6008: attributes in braces are printed instead of read, or read otherwise than meant.</summary>
public sealed class AttributesNotRead : Rule
{
    // Attributes longer than this, or over more lines, are prose in braces.
    private const int Longest = 600;
    private const int MostLines = 4;

    private static readonly RuleInfo Description = new()
    {
        Id = "ED6008",
        Name = "attributes-not-read",
        Severity = Severity.Error,
        Summary = "Attributes in braces are not read as such, so a mark, a page marker or an identifier is lost and the braces are printed.",
        Why = """
            Pandoc reads `{…}` after `]` or at the end of a heading only in one exact form: classes begin with a dot,
            identifiers with `#` and a letter, there is no space before the brace and none around `=`, and no comma between
            the parts. Anything else is printed as it stands, silently. The page marker, the term or the correction does not
            exist then.

            Curly quotation marks, which a word processor puts in, do not delimit a value: they become part of it. And a mark
            whose name is misspelt is read, but means nothing.
            """,
        Silent = """
            - Prose in braces after a bracket, with no class, identifier or `key=value` in it.
            - Locators in citations, `[@key{p. 3}]`.
            - What other tools write: `{:target="_blank"}`, `{:#id}`, `{% … %}`, `{{ … }}`, change marks such as `{++ ++}`.
            """,
        HowToFix = "Add the dot, remove the space or comma, or type straight quotation marks. Where the fix changes no word it can be applied in bulk.",
        Evidence = "Each form was measured with Pandoc 2.17 and 3.10: literal braces in the output, no message.",
        Bad = """
            He was a [specialist]{|ED6008:{term}|} of the old army, and so a []{|ED6008:{.pb, #p12}|}suspect.
            """,
        Good = """
            He was a [specialist]{.term} of the old army, and so a []{.pb #p12}suspect.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        // The attributes of a heading may follow a bracket and a space; they are the heading's.
        var known = new HashSet<int>();
        foreach (var node in document.Tree.DescendantNodes())
        {
            switch (node)
            {
                case HeadingNode { Attributes: { } attributes }:
                    known.Add(attributes.Span.Start);
                    CheckQuotes(document.Text, attributes, context);
                    break;
                case HeadingNode heading:
                    CheckHeading(document.Text, heading, context);
                    break;
                case SpanNode span:
                    CheckClasses(span.Attributes, context);
                    CheckQuotes(document.Text, span.Attributes, context);
                    CheckSecondBlock(document.Text, span, context);
                    break;
                case BracketNode bracket:
                    CheckBracket(document.Text, bracket.Span.End, known, context);
                    break;
                case DivNode { Attributes: { } attributes }:
                    CheckQuotes(document.Text, attributes, context);
                    break;
                case LinkNode { Attributes: { } attributes }:
                    CheckQuotes(document.Text, attributes, context);
                    break;
            }
        }
    }

    private static void CheckBracket(SourceText text, int end, HashSet<int> known, RuleContext context)
    {
        var open = end;
        while (open < text.Length && text[open] == ' ')
        {
            open++;
        }

        if (!IsOpener(text, open) || known.Contains(open))
        {
            return;
        }

        var leaf = Leaf(text, open);
        if (open == end)
        {
            ReportUnread(leaf, context);
        }
        else if (AttributeRepair.Read(leaf) is { } attributes && (attributes.Id is not null || !attributes.Classes.IsEmpty || !attributes.Pairs.IsEmpty))
        {
            context.Report(
                attributes.Span,
                $"“{text.ToString(attributes.Span)}” is not read as an attribute; remove the space before it.",
                fixes: [context.Fix("Remove the space", true, new TextEdit(TextSpan.FromBounds(end, open), string.Empty))]);
        }
    }

    private static void CheckSecondBlock(SourceText text, SpanNode span, RuleContext context)
    {
        var end = span.Span.End;
        if (!IsOpener(text, end))
        {
            return;
        }

        var leaf = Leaf(text, end);
        if (AttributeRepair.Read(leaf) is not { } second)
        {
            ReportUnread(leaf, context);
            return;
        }

        var first = text.ToString(span.Attributes.Span);
        var whole = $"{first[..^1]} {text.ToString(second.Span)[1..]}";
        context.Report(
            second.Span,
            $"“{text.ToString(second.Span)}” is not read as an attribute; write {whole}.",
            fixes: [context.Fix($"Write {whole}", true, new TextEdit(new TextSpan(end - 1, 2), " "))]);
    }

    private static void CheckHeading(SourceText text, HeadingNode heading, RuleContext context)
    {
        if (heading.Inlines is not [.., var last] || last is RawInlineNode or TemplateNode or MathNode or CodeNode or EscapeNode or SpanNode or LinkNode)
        {
            return;
        }

        var line = text.GetLineSpan(text.GetLine(heading.Span.Start));
        var content = text.Content.AsSpan(line.Start, line.Length).TrimEnd();
        var open = content.LastIndexOf('{');
        if (open <= 0 || content[^1] != '}' || content[open - 1] is '\\' or ']' or '{' || !IsOpener(text, line.Start + open))
        {
            return;
        }

        ReportUnread(new LeafText(text, [new TextSpan(line.Start + open, content.Length - open)]), context);
    }

    private static void ReportUnread(LeafText leaf, RuleContext context)
    {
        var close = leaf.Content.IndexOf('}', StringComparison.Ordinal);
        if (close < 0 || !AttributeRepair.LooksLikeAttributes(leaf.Content[1..close]))
        {
            return;
        }

        var span = leaf.ToSource(0, close + 1);
        var written = leaf.Content[..(close + 1)].Replace('\n', ' ');
        if (AttributeRepair.Find(leaf.Content[1..close], out var changesWords) is not { } meant)
        {
            context.Report(span, $"“{written}” is not read as an attribute; Pandoc prints the braces.");
            return;
        }

        var block = $"{{{meant}}}";
        context.Report(
            span,
            $"“{written}” is not read as an attribute; write {block}.",
            fixes: [context.Fix($"Write {block}", !changesWords, new TextEdit(span, block))]);
    }

    private static void CheckClasses(AttributesNode attributes, RuleContext context)
    {
        foreach (var word in attributes.Classes)
        {
            if (NearMark(word.Text, attributes) is { } near)
            {
                context.Report(
                    word.Span,
                    $"“.{word.Text}” is not a mark of this format. Did you mean “.{near}”?",
                    fixes: [context.Fix($"Change to .{near}", false, new TextEdit(word.Span, near))],
                    atMost: Severity.Warning);
            }
        }
    }

    private static string? NearMark(string word, AttributesNode attributes)
    {
        if (AttributeRepair.Marks.Contains(word))
        {
            return null;
        }

        var near = AttributeRepair.Marks.Where(mark => IsMeant(word, mark, attributes)).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    // A name of three letters is one letter away from many others: it counts only where the letters are the same, or where an
    // attribute says what is meant.
    private static bool IsMeant(string word, string mark, AttributesNode attributes) =>
        string.Equals(mark, word, StringComparison.OrdinalIgnoreCase)
        || (NearMiss.Distance(word, mark, 1) <= 1
            && (mark.Length > 3
                || word.Order().Distinct().SequenceEqual(mark.Order().Distinct())
                || (mark == "pb" && attributes.Id is { Text: ['p', >= '0' and <= '9', ..] })
                || attributes.Pairs.Any(pair => (mark, pair.Key.Text) is ("sic", "corr") or ("reg", "orig") or ("gap", "extent" or "reason") or ("pb", "n" or "ed"))));

    private static void CheckQuotes(SourceText text, AttributesNode attributes, RuleContext context)
    {
        foreach (var pair in attributes.Pairs)
        {
            var span = pair.Value.Span;
            if (span.Length < 2 || text[span.Start - 1] != '=' || !IsCurly(text[span.Start]) || !IsCurly(text[span.End - 1]))
            {
                continue;
            }

            var value = text.ToString(TextSpan.FromBounds(span.Start + 1, span.End - 1));
            var meant = $"{pair.Key.Text}=\"{value}\"";
            context.Report(
                span,
                $"The curly quotation marks become part of the value of “{pair.Key.Text}”; write {meant}.",
                fixes: value.Contains('"', StringComparison.Ordinal)
                    ? []
                    : [context.Fix($"Write {meant}", true, new TextEdit(span, $"\"{value}\""))]);
        }
    }

    private static bool IsCurly(char c) => c is '“' or '”' or '„' or '‘' or '’';

    // Other tools and change marks have a second character of their own.
    private static bool IsOpener(SourceText text, int open) =>
        open + 1 < text.Length
        && text[open] == '{'
        && text[open + 1] is not ('{' or '%' or ':' or '=' or '<' or '+' or '~' or '>' or '|')
        && !(text[open + 1] == '-' && open + 2 < text.Length && text[open + 2] == '-');

    // The text from a brace on, over a few lines of one paragraph, quotation marks at their start left out.
    private static LeafText Leaf(SourceText text, int open)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        var first = text.GetLine(open);
        var left = Longest;
        for (var line = first; line < Math.Min(text.LineCount, first + MostLines) && left > 0; line++)
        {
            var span = text.GetLineSpan(line);
            var start = line == first ? open : span.Start;
            while (line != first && start < span.End && text[start] is ' ' or '\t' or '>')
            {
                start++;
            }

            if (start == span.End)
            {
                break;
            }

            var end = Math.Min(span.End, start + left);
            lines.Add(TextSpan.FromBounds(start, end));
            left -= end - start;
            if (text.Content.AsSpan(start, end - start).Contains('}'))
            {
                break;
            }
        }

        return new LeafText(text, lines.DrainToImmutable());
    }
}
