using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>A rule that looks at the entries of bibliographies, wherever they stand: in a file of their own or under <c>references:</c>.</summary>
public abstract class EntryRule : Rule
{
    // Large files are checked while somebody types; an answer that nobody waits for any more need not be finished.
    private const int Pace = 256;

    /// <inheritdoc/>
    public sealed override void CheckBibliography(BibliographyDocument document, RuleContext context) => Check(document.Source, document, context);

    /// <inheritdoc/>
    public sealed override void CheckText(MarkdownDocument document, RuleContext context) => CheckInline(document, context);

    /// <inheritdoc/>
    public sealed override void CheckManifest(ManifestDocument document, RuleContext context) => CheckInline(document, context);

    /// <summary>Looks at one bibliography; when not overridden, at each of its entries.</summary>
    /// <param name="source">The bibliography.</param>
    /// <param name="document">The file it stands in.</param>
    /// <param name="context">Its edition, and where to report.</param>
    protected virtual void Check(BibliographySource source, Document document, RuleContext context)
    {
        for (var i = 0; i < source.File.Entries.Length; i++)
        {
            if (i % Pace == 0)
            {
                context.Cancel.ThrowIfCancellationRequested();
            }

            CheckEntry(new BibliographyPlace(source, source.File.Entries[i]), document, context);
        }
    }

    /// <summary>Looks at one entry.</summary>
    /// <param name="place">The entry in its bibliography.</param>
    /// <param name="document">The file it stands in.</param>
    /// <param name="context">Its edition, and where to report.</param>
    protected virtual void CheckEntry(BibliographyPlace place, Document document, RuleContext context)
    {
    }

    private void CheckInline(Document document, RuleContext context)
    {
        if (context.Edition.InlineReferences is { } inline && inline.Path == document.Path)
        {
            Check(inline, document, context);
        }
    }
}
