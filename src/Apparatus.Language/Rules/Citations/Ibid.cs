using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Remarks on <c>ibid.</c> and its like in editors' notes.</summary>
public sealed class Ibid : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2010",
        Name = "ibid",
        Severity = Severity.Info,
        Summary = "A note of an editor says “ibid.”, “op. cit.”, “loc. cit.” or “idem” where a citation should stand.",
        Why = "Such words point to the note before. When a note is moved, added or taken out they point to another work, and nothing shows it. A citation style prints the short form by itself.",
        Silent = "Notes of a series with `numbering: printed`, which are transcribed: there it is a hint that says what is meant; quotations; the words in running text.",
        HowToFix = "Cite the work. Where the note before holds exactly one citation, a fix writes it.",
        Evidence = "The Chicago Manual of Style’s editors prefer shortened citations, and forbid “ibid.” after a note with two works; Standard Ebooks’ rules s-039 and s-086.",
        Bad = """
            One.[^a] Two.[^b]

            [^a]: @brinton1970 [p. 33].

            [^b]: {|ED2010:Ibid.|}, p. 35.
            """,
        Good = """
            One.[^a] Two.[^b]

            [^a]: @brinton1970 [p. 33].

            [^b]: @brinton1970 [p. 35].
            """,
    };

    /// <summary>What a word stands for, as it is cited: <c>@brinton1970 [p. 35]</c>; null when that cannot be told.</summary>
    internal static string? Meaning(BackReferenceUse use, SourceText text)
    {
        if (use.Target is not { } target)
        {
            return null;
        }

        var locator = use.Locator.Length > 0 ? use.Locator : target.SuffixSpan.IsEmpty ? string.Empty : text.ToString(target.SuffixSpan).TrimStart(',', ' ').TrimEnd();
        return text.ToString(target.MarkerSpan).TrimStart('-') + (locator.Length == 0 ? string.Empty : $" [{locator}]");
    }

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var use in BackReferences.In(document, context.Edition.Settings))
        {
            var word = document.Text.ToString(use.Span);
            var meaning = Meaning(use, document.Text);
            ImmutableArray<Fix> fixes = meaning is null || use.IsPrinted ? [] : [context.Fix($"Cite {meaning}", false, new TextEdit(Replaced(use, document.Text), meaning))];
            context.Report(
                use.Span,
                $"“{word}” breaks when notes are moved or numbered anew.{(meaning is null ? string.Empty : $" It stands for {meaning}.")}",
                use.Target is { } target ? [new RelatedPlace(document.Path, target.Span, "It stands for this citation")] : [],
                fixes,
                use.IsPrinted ? Severity.Hint : Severity.Info);
        }
    }

    // Emphasis around the word goes with it.
    private static TextSpan Replaced(BackReferenceUse use, SourceText text)
    {
        var (start, end) = (use.Span.Start, use.LocatorSpan.End);
        while (start > 0 && text[start - 1] is '*' or '_')
        {
            start--;
        }

        while (use.LocatorSpan.IsEmpty && end < text.Length && text[end] is '*' or '_')
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }
}
