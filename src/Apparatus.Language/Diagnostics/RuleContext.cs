using System;
using System.Collections.Immutable;
using System.Threading;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>What a rule works with while it looks at one file: the edition around it, and where to report.</summary>
public sealed class RuleContext
{
    private readonly Document document;
    private readonly RuleInfo rule;
    private readonly Severity severity;
    private readonly ImmutableArray<Diagnostic>.Builder results;
    private readonly ImmutableArray<Silence>.Builder silences;
    private readonly Lazy<bool> isGenerated;

    internal RuleContext(
        Edition edition,
        Document document,
        RuleInfo rule,
        RuleSettings settings,
        RuleCatalog catalog,
        ImmutableArray<Diagnostic>.Builder results,
        ImmutableArray<Silence>.Builder silences,
        CancellationToken cancel)
    {
        Edition = edition;
        Catalog = catalog;
        Cancel = cancel;
        this.document = document;
        this.rule = rule;
        severity = settings[rule];
        IsSwitchedOn = settings.IsSet(rule);
        this.results = results;
        this.silences = silences;
        isGenerated = new(() => edition.WriterOf(document.Path) is not null);
    }

    /// <summary>The edition that the file belongs to.</summary>
    public Edition Edition { get; }

    /// <summary>The whole file, where a rule is shown only a part of a Markdown file (<see cref="RuleScope.Block"/>).</summary>
    /// <exception cref="InvalidOperationException">The file is no Markdown file.</exception>
    public MarkdownDocument Whole => document as MarkdownDocument ?? throw new InvalidOperationException("Only Markdown files have parts.");

    /// <summary>The full path of the file.</summary>
    public string Path => document.Path;

    /// <summary>All rules there are, by id.</summary>
    public RuleCatalog Catalog { get; }

    /// <summary>Whether manifest or user have set a severity for the rule: one that looks at some files only then looks at all (FORMAT B0).</summary>
    public bool IsSwitchedOn { get; }

    /// <summary>Asked for now and then by rules that may take long.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Reports a fault in the file.</summary>
    /// <param name="span">The exact characters at fault.</param>
    /// <param name="message">One or two plain sentences that name the thing and say what will happen in print.</param>
    /// <param name="related">Other places that it speaks of.</param>
    /// <param name="fixes">Ways to mend it, the best first. In a file that another program writes they are left out: the next export would undo them (FORMAT A6).</param>
    /// <param name="atMost">For a milder variant, its severity; what is set for the rule counts where it is lower.</param>
    public void Report(
        TextSpan span,
        string message,
        ImmutableArray<RelatedPlace> related = default,
        ImmutableArray<Fix> fixes = default,
        Severity atMost = Severity.Error)
    {
        results.Add(new Diagnostic(
            rule,
            (Severity)Math.Min((int)severity, (int)atMost),
            document.Path,
            span,
            message,
            related.IsDefault ? [] : related,
            fixes.IsDefault || isGenerated.Value ? [] : fixes));
    }

    /// <summary>
    /// Keeps all other rules quiet in a stretch of the file: whatever they find there follows from the fault that this rule
    /// reports (FORMAT B0, "One fault, one message").
    /// </summary>
    /// <param name="span">The stretch; a diagnostic belongs to it when it starts in it. Stretches of one rule do not overlap.</param>
    public void SilenceOthers(TextSpan span) => silences.Add(new Silence(rule, span));

    /// <summary>A fix in the file itself.</summary>
    /// <param name="title">What it does, as an order.</param>
    /// <param name="isSafe">Whether it changes only white space or markup characters, never words (FORMAT B0).</param>
    /// <param name="edits">The edits, which do not overlap.</param>
    public Fix Fix(string title, bool isSafe, params ImmutableArray<TextEdit> edits)
    {
        var path = document.Path;
        return new Fix(title, isSafe, () => ImmutableArray.CreateRange(edits, edit => new FileEdit(path, edit)));
    }
}
