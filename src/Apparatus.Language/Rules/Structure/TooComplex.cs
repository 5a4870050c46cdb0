using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6017: a block is nested beyond the limits of the reader and was left aside.</summary>
public sealed class TooComplex : Rule
{
    // Enough to see where it begins; the block itself may be a single line of megabytes.
    private const int LongestSpan = 80;

    private static readonly RuleInfo Description = new()
    {
        Id = "ED6017",
        Name = "too-complex",
        Severity = Severity.Warning,
        InLooseFiles = true,
        Summary = "A block is nested so deeply that it was not read, and nothing in it was checked.",
        Why = """
            Quotations in quotations, lists in lists, brackets in brackets: beyond some dozens of levels a text is no longer
            something a person wrote, but what a converter left behind. Reading it could take forever, so the program stops
            at a fixed limit and says so, rather than call the block clean.
            """,
        Silent = "Any text within the limits; they lie far above what an edition needs.",
        HowToFix = "Look at the block: usually a stray run of `>`, `[` or `*` can go. Otherwise split it.",
        Evidence = "Parsers of Markdown are known to fail, or to take quadratic time, on nesting without end.",
        Bad = """
            An answer to an answer, as the converter left it:

            > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > {|ED6017:> > >|}
            """,
        Good = """
            An answer to an answer:

            > > We agree with the resolution.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var node in document.Tree.DescendantNodes().OfType<TooComplexNode>())
        {
            var line = document.Text.GetLineSpan(document.Text.GetLine(node.Span.Start));
            var end = Math.Min(Math.Min(line.End, node.Span.End), node.Span.Start + LongestSpan);
            context.Report(
                TextSpan.FromBounds(node.Span.Start, Math.Max(node.Span.Start, end)),
                "This block is too deeply nested to be read; notes and citations in it were not checked.");
        }
    }
}
