using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.References;

/// <summary>ED5008: words in brackets that Pandoc makes a link of.</summary>
public sealed class BracketedTextBecomesLink : Rule
{
    // The words of all headings, made once as long as no heading changes.
    private static readonly ConditionalWeakTable<HeadingIds, Dictionary<string, string>> Known = [];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED5008",
        Name = "bracketed-text-becomes-link",
        Severity = Severity.Warning,
        Summary = "Words in brackets are those of a heading or of a link label, so Pandoc makes a link of them and drops the brackets.",
        Why = "Brackets are an editor’s: `[Introduction]`, `[sic]`, `[Lenin]`. As soon as some heading of the edition has these words, Pandoc prints a link without brackets; no other program does.",
        Silent = """
            - `[text][]`, `[text][label]`, `[text](…)`, `[text]{…}`, which are meant.
            - A label that the same file defines is only mentioned as information.
            """,
        HowToFix = "Escape the brackets, `\\[Introduction\\]`, or write the link out.",
        Evidence = "Measured with Pandoc 2.17 (extensions `implicit_header_references`, `shortcut_reference_links`), also with `[sic]` under a heading “Sic”.",
        Bad = """
            # Sic

            He writes “cold” {|ED5008:[sic]|}.
            """,
        Good = """
            # Sic

            He writes “cold” \[sic\].
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        Dictionary<string, string>? headings = null;
        foreach (var bracket in document.Tree.DescendantNodes().OfType<BracketNode>())
        {
            if (bracket.Inlines.IsEmpty)
            {
                continue;
            }

            headings ??= Known.GetValue(context.Edition.HeadingIds, _ => Headings(context.Edition));
            var words = Fold(PlainText.Of(document.Text, bracket.Inlines));
            var inside = document.Text.ToString(TextSpan.FromBounds(bracket.Span.Start + 1, bracket.Span.End - 1));
            var isHere = context.Whole.Facts.LinkLabels.Any(label => Fold(label) == Fold(inside));
            var isLabel = isHere || context.Edition.Documents.Any(file => file.Facts.LinkLabels.Any(label => Fold(label) == Fold(inside)));
            if (words.Length == 0 || (!isLabel && !headings.ContainsKey(words)))
            {
                continue;
            }

            var shown = string.Join(' ', inside.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var escape = context.Fix("Escape the brackets", false, new TextEdit(new TextSpan(bracket.Span.Start, 0), "\\"), new TextEdit(new TextSpan(bracket.Span.End - 1, 0), "\\"));
            context.Report(
                bracket.Span,
                isLabel
                    ? $"Pandoc makes “[{shown}]” a link: there is a link definition of that name."
                    : $"Pandoc makes “[{shown}]” a link to the heading of that name; CommonMark does not.",
                fixes: isLabel
                    ? [escape, context.Fix("Write [] after it", false, new TextEdit(new TextSpan(bracket.Span.End, 0), "[]"))]
                    : [escape, context.Fix($"Link to #{headings[words]}", false, new TextEdit(new TextSpan(bracket.Span.End, 0), $"(#{headings[words]})"))],
                atMost: isHere ? Severity.Info : Severity.Warning);
        }
    }

    private static Dictionary<string, string> Headings(Edition edition)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var file = 0; file < edition.Documents.Length; file++)
        {
            var headings = edition.Documents[file].Facts.Headings;
            for (var i = 0; i < headings.Length; i++)
            {
                found.TryAdd(Fold(headings[i].Text), edition.HeadingIds[new SymbolPlace(file, i)]);
            }
        }

        return found;
    }

    private static string Fold(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
