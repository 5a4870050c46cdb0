using System;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Reports locators that stand after a citation instead of inside it.</summary>
public sealed partial class LocatorOutsideCitation : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2004",
        Name = "locator-outside-citation",
        Severity = Severity.Warning,
        Summary = "A page or other locator stands directly after a citation, outside its brackets.",
        Why = """
            Pandoc gives a citation style only what stands in the brackets. Words after them are printed where they are: after the year
            and its parenthesis, or, in a note style, in the text while the reference is in the note.
            """,
        Silent = """
            A number without a term, `[@a] 33 delegates`; a parenthesis with other words or with another citation; a year in parentheses;
            a chapter or section of the text itself, `chapter 3 below`.
            """,
        HowToFix = "Write the locator inside: `@key [p. 3]`, `[@key, p. 3]`.",
        Evidence = "Measured with Pandoc 2.17: printed as plain text after the citation, no warning.",
        Bad = """
            As @liebman1975{|ED2004:, p. 9|} says, the congress never voted on it.
            """,
        Good = """
            As @liebman1975 [p. 9] says, the congress never voted on it.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (document.Index.Citations.IsEmpty)
        {
            return;
        }

        foreach (var node in document.Tree.DescendantNodes())
        {
            var siblings = node.Children;
            for (var i = 0; i + 1 < siblings.Length; i++)
            {
                if (siblings[i] is CitationGroupNode group && siblings[i + 1] is TextNode or SoftBreakNode && IsCitation(group, context.Edition)
                    && !(i > 0 && IsUnclosed(group, siblings[i - 1], document.Text)))
                {
                    Check(group, siblings, i + 1, document, context);
                }
            }
        }
    }

    private static bool IsCitation(CitationGroupNode group, Edition edition) =>
        !ReservedKeys.IsReserved(group.Items[0].Key)
        && !(group is { IsInText: true, BracketSpan: null } && edition.Citations.IsExample(group.Items[0].Key));

    // A bracket that is opened and not closed is the cause (ED2002), and closing it takes the locator in.
    private static bool IsUnclosed(CitationGroupNode group, SyntaxNode before, SourceText text) =>
        group.IsInText && before is TextNode && before.Span.End == group.Span.Start && LooseMarks.FindUnclosed(text.ToString(before.Span)) is not null;

    // The words after the citation; two lines hold any locator.
    private static TextSpan FollowingSpan(ImmutableArray<SyntaxNode> siblings, int first)
    {
        var last = first;
        while (last + 1 < siblings.Length && last < first + 4 && siblings[last + 1] is TextNode or SoftBreakNode)
        {
            last++;
        }

        return TextSpan.FromBounds(siblings[first].Span.Start, siblings[last].Span.End);
    }

    private static void Check(CitationGroupNode group, ImmutableArray<SyntaxNode> siblings, int next, MarkdownDocument document, RuleContext context)
    {
        var following = FollowingSpan(siblings, next);
        var words = RunningText.Of(document.Text, following, siblings.AsSpan(next, Math.Min(5, siblings.Length - next)).ToArray());
        var open = Opening().Match(words);
        if (!open.Success)
        {
            return;
        }

        var start = open.Length;
        var locator = LocatorParser.Parse(words[start..], context.Edition.Settings.Language, context.Edition.LocatorGeneration());
        if (!locator.HasTerm || locator.IsBraced || locator.ValueSpan.IsEmpty)
        {
            return;
        }

        var isParenthesis = open.Groups["open"].Length > 0;
        var valueEnd = start + locator.ValueSpan.End;
        var end = isParenthesis ? valueEnd + 1 : valueEnd;
        var term = words.Substring(start + locator.TermSpan.Start, locator.TermSpan.Length);
        if (isParenthesis ? valueEnd >= words.Length || words[valueEnd] != ')' : !BelongsToCitation(open, term, words[end..]))
        {
            return;
        }

        var written = words[(start + locator.TermSpan.Start)..valueEnd];
        var span = TextSpan.FromBounds(following.Start + (isParenthesis ? open.Groups["open"].Index : 0), following.Start + end);
        context.Report(
            span,
            $"“{written}” is outside the citation and will be printed as plain text after it.",
            fixes: [context.Fix($"Move “{written}” into the citation", false, Move(group, following.Start + end, written))]);
    }

    // Without a comma only abbreviations count ("@a chapter 3 says" is prose); a place in the text itself is no locator.
    private static bool BelongsToCitation(Match open, string term, string rest)
    {
        var isWord = char.IsLetter(term[^1]);
        return (open.Groups["comma"].Success || !isWord) && !(isWord && OwnText().IsMatch(rest));
    }

    private static TextEdit Move(CitationGroupNode group, int end, string written)
    {
        var at = group.BracketSpan is { } bracket ? bracket.End - 1 : group.Span.End;
        return new TextEdit(TextSpan.FromBounds(at, end), group.BracketSpan is null ? $" [{written}]" : $", {written}]");
    }

    [GeneratedRegex(@"^(?:(?<comma>,)\s*|\s+)(?<open>\((?=\S))?|^(?<open>\((?=\S))")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s+(of|in|to|below|above|here|infra|supra)\b")]
    private static partial Regex OwnText();
}
