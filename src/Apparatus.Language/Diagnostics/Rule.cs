using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Diagnostics;

/// <summary>
/// Reports one kind of fault. Rules are stateless: one instance serves all editions and threads. Each overrides the
/// methods for the kinds of files that it looks at; everything else of the edition it sees through facts and tables.
/// </summary>
public abstract class Rule
{
    /// <summary>What the rule is.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>What decides about the things that it says in <see cref="CheckText"/>.</summary>
    /// <param name="edition">The edition, whose settings may matter.</param>
    public virtual RuleScope Scope(Edition edition) => RuleScope.File;

    /// <summary>Looks at a Markdown file of the edition.</summary>
    /// <param name="document">The file.</param>
    /// <param name="context">Its edition, and where to report.</param>
    public virtual void CheckText(MarkdownDocument document, RuleContext context)
    {
    }

    /// <summary>Looks at a bibliography file of the edition.</summary>
    /// <param name="document">The file.</param>
    /// <param name="context">Its edition, and where to report.</param>
    public virtual void CheckBibliography(BibliographyDocument document, RuleContext context)
    {
    }

    /// <summary>Looks at the manifest of the edition, or a file that it draws in.</summary>
    /// <param name="document">The file.</param>
    /// <param name="context">Its edition, and where to report.</param>
    public virtual void CheckManifest(ManifestDocument document, RuleContext context)
    {
    }

    /// <summary>Looks at the entries of a glossary file of the edition, after it was looked at as Markdown if it is that.</summary>
    /// <param name="source">The file with its entries.</param>
    /// <param name="context">Its edition, and where to report.</param>
    public virtual void CheckGlossary(GlossarySource source, RuleContext context)
    {
    }

    /// <summary>Looks at a file that could not be read.</summary>
    /// <param name="document">The file.</param>
    /// <param name="context">Its edition, and where to report.</param>
    public virtual void CheckUnread(UnreadDocument document, RuleContext context)
    {
    }

    /// <summary>Looks at what came of checking a file, after all other rules have looked at it.</summary>
    /// <param name="document">The file, of any kind.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="context">Its edition, and where to report.</param>
    public virtual void CheckOutcome(Document document, RunOutcome outcome, RuleContext context)
    {
    }
}
