using System;
using System.Collections.Immutable;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Reports locators whose term Pandoc does not know.</summary>
public sealed class LocatorNotRecognised : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2003",
        Name = "locator-not-recognised",
        Severity = Severity.Warning,
        Summary = "A page, chapter or other locator is written in a form that Pandoc does not know for the language of the text.",
        Why = """
            Pandoc knows the terms of its locale files only, and those change with the language and with its version: `chap.` is known in
            `en-US`, not in `en-GB`; `pg.` nowhere. A term that it does not know is printed as it stands. The citation style never
            learns that a page was meant, so it cannot write it its own way. Roman numerals without a term are plain text too.
            """,
        Silent = """
            Words that no list of terms has (`f. 17`, `op. 2`, `Theses 3`, `table 2`, months), the pronoun *I*, locators in braces. A word
            before a known term, `[@a, esp. p. 3]`, gets a friendly remark only.
            """,
        HowToFix = """
            Use the forms that every version knows: `p.`, `pp.`, `chapter`, `vol.`, `note`, `section` or `§`, `para.`, `col.`, `fig.`,
            `fol.`, `book`, `part`. Braces force a reading: `[@a, {p. iv-x}, and more]`.
            """,
        Evidence = "Measured with Pandoc 2.17 and 3.10 and a style that prints label and locator, for en-GB, en-US and Russian.",
        Bad = """
            The committees voted twice [@brinton1970, {|ED2003:pg. 33|}].
            """,
        Good = """
            The committees voted twice [@brinton1970, p. 33].
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var use in document.Index.Citations)
        {
            // A suffix that holds another citation is ED2002's.
            var span = use.Node.SuffixSpan;
            if (!span.IsEmpty && !ReservedKeys.IsCrossReference(use.Node.Key) && !ContainsCitation(use.Node))
            {
                Check(use.Node, document, context);
            }
        }
    }

    private static bool ContainsCitation(CitationNode node)
    {
        foreach (var inline in node.Suffix)
        {
            if (inline is CitationGroupNode)
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(CitationNode node, MarkdownDocument document, RuleContext context)
    {
        var language = context.Edition.Settings.Language;
        var suffix = RunningText.Of(document.Text, node.SuffixSpan, node.Suffix);
        if (LocatorLookalikes.Find(suffix, language, context.Edition.LocatorGeneration()) is not { } found)
        {
            return;
        }

        var start = node.SuffixSpan.Start;
        var term = suffix.Substring(found.WordSpan.Start, found.WordSpan.Length);
        var value = suffix.Substring(found.ValueSpan.Start, found.ValueSpan.Length);
        var span = TextSpan.FromBounds(start + (term.Length > 0 ? found.WordSpan.Start : found.ValueSpan.Start), start + found.ValueSpan.End);
        switch (found.Kind)
        {
            case LocatorLookalikeKind.WordBeforeTerm:
                context.Report(
                    span,
                    $"“{term}” before “{value}” keeps Pandoc from reading it as a locator; the word belongs before the key.",
                    fixes: MoveWord(node, suffix, found, context),
                    atMost: Severity.Info);
                break;
            case LocatorLookalikeKind.RomanNumeralAlone:
                context.Report(span, NotRead(value, language, found.Suggestion is null ? null : $"{found.Suggestion} {value}"), fixes: Replace(span, $"{found.Suggestion} {value}", found, context));
                break;
            default:
                var written = new TextSpan(start + found.WordSpan.Start, found.WordSpan.Length);
                context.Report(
                    span,
                    found is { KnownIn.IsEmpty: false, Suggestion: not null }
                        ? $"“{term}” is known only in {string.Join(" and ", found.KnownIn)}; “{found.Suggestion}” works everywhere."
                        : NotRead($"{term} {value}", language, found.Suggestion is null ? null : $"{found.Suggestion} {value}"),
                    fixes: Replace(written, found.Suggestion, found, context));
                break;
        }
    }

    private static string NotRead(string written, string language, string? better)
    {
        var isPage = better is not null && (better.StartsWith("p. ", StringComparison.Ordinal) || better.StartsWith("pp. ", StringComparison.Ordinal));
        return $"“{written}” is not read as a {(isPage ? "page reference" : "locator")} in {language}{(better is null ? "." : $"; write “{better}”.")}";
    }

    private static ImmutableArray<Fix> Replace(TextSpan span, string? newText, LocatorLookalike found, RuleContext context) =>
        found.Suggestion is null || newText is null ? [] : [context.Fix($"Write “{newText}”", false, new TextEdit(span, newText))];

    // "[@a, esp. p. 3]" becomes "[esp. @a, p. 3]"; where a prefix stands already, somebody must choose the words.
    private static ImmutableArray<Fix> MoveWord(CitationNode node, string suffix, LocatorLookalike found, RuleContext context)
    {
        if (node.Mode == CitationMode.InText || !node.PrefixSpan.IsEmpty)
        {
            return [];
        }

        var word = suffix.Substring(found.WordSpan.Start, found.WordSpan.Length);
        var start = node.SuffixSpan.Start;
        return
        [
            context.Fix(
                $"Move “{word}” before the key",
                false,
                new TextEdit(new TextSpan(node.MarkerSpan.Start, 0), word + " "),
                new TextEdit(TextSpan.FromBounds(start + found.WordSpan.Start, start + found.ValueSpan.Start), string.Empty)),
        ];
    }
}
