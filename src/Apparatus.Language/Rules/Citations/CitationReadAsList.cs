using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Reports citations that open a block and become numbered examples.</summary>
public sealed class CitationReadAsList : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2007",
        Name = "citation-read-as-list",
        Severity = Severity.Error,
        Summary = "A block starts with `(@key)`, `@key.` or `@key)`, which Pandoc reads as a numbered example.",
        Why = """
            At the start of a paragraph, a note, a list item or a quotation, Pandoc takes `(@key)`, `@key.` and `@key)` for the number of
            an example. It prints `(1)` where the reference should stand, and the work does not reach the bibliography. No message says so.
            """,
        Silent = """
            A key in parentheses anywhere else in a block. Real example lists: a label that something refers back to with `@label`, or that looks
            nothing like a key, as long as no work in the bibliography has that key.
            """,
        HowToFix = "Put the key in square brackets, `[@key]`, or let the sentence begin with a word.",
        Evidence = "Measured with Pandoc 2.17: an ordered list of style `Example`, no citation, no warning.",
        Bad = """
            ---
            references:
            - id: brinton1970
              type: book
              title: The Bolsheviks and Workers’ Control
            ---

            The committees lasted until the spring.[^e-spring]

            [^e-spring]: {|ED2007:(@brinton1970)|} gives the date of the decree.
            """,
        Good = """
            ---
            references:
            - id: brinton1970
              type: book
              title: The Bolsheviks and Workers’ Control
            ---

            The committees lasted until the spring.[^e-spring]

            [^e-spring]: The date of the decree is given by @brinton1970.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (document.Index.ExampleLabels.IsEmpty)
        {
            return;
        }

        foreach (var item in document.Tree.DescendantNodes().OfType<ListItemNode>())
        {
            if (item.ExampleLabel is { } label && IsMeantAsKey(label.Text, context.Edition))
            {
                Report(item, label.Text, document, context);
            }
        }
    }

    // A label that is no key in the bibliography may still be a misspelt key: then it looks like one, and nothing refers to it.
    private static bool IsMeantAsKey(string label, Edition edition) =>
        edition.IsKnownKey(label)
        || (!edition.Citations.IsReferredExample(label) && (LooksLikeKey(label) || (label.Length > 3 && edition.FindNearKey(label) is not null)));

    // A name with a year, as most programs make keys: "brinton1970", "Lenin_1921a".
    private static bool LooksLikeKey(string label)
    {
        var year = label.AsSpan().IndexOfAnyInRange('0', '9');
        return year >= 3 && label.Length >= year + 4 && !label.AsSpan(year, 4).ContainsAnyExceptInRange('0', '9');
    }

    private static void Report(ListItemNode item, string key, MarkdownDocument document, RuleContext context)
    {
        var marker = document.Text.ToString(item.MarkerSpan);
        var rest = marker[0] == '(' ? string.Empty : marker[^1..];
        context.Report(
            item.MarkerSpan,
            $"Pandoc reads this as a numbered example and drops ‘{key}’.",
            fixes: [context.Fix($"Write “[@{key}]”", false, new TextEdit(item.MarkerSpan, $"[@{key}]{(rest == "." ? rest : string.Empty)}"))]);
    }
}
