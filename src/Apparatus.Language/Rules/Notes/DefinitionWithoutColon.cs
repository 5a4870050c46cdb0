using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports paragraphs that are probably notes without their colon.</summary>
public sealed class DefinitionWithoutColon : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1017",
        Name = "definition-without-colon",
        Severity = Severity.Warning,
        InLooseFiles = true,
        Summary = "A paragraph begins with `[^x]` and a space; it is probably the definition of the note without its colon.",
        Why = "Both the reference and the note are printed literally in the text, and nothing is said.",
        Silent = "Labels that are defined, or that nothing else refers to; two references in a row at the start of a line.",
        HowToFix = "Write a colon after `[^x]`.",
        Evidence = "Measured with Pandoc 2.17 and 3.10: both literal, silent.",
        Bad = """
            The paper was closed.[^s-paper]

            {|ED1017:[^s-paper]|} In September.
            """,
        Good = """
            The paper was closed.[^s-paper]

            [^s-paper]: In September.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var use in document.Index.NoteReferences)
        {
            var label = use.Node.Label;
            if (!use.OpensParagraph || !context.Edition.Notes.LacksColon(label) || context.Edition.Notes.UnreadDefinitions(label).Count > 0)
            {
                continue;
            }

            context.Report(
                use.Node.Span,
                $"Is this note ‘{label}’? Without a colon after “[^{label}]” Pandoc prints it as text.",
                [.. NotePlaces.References(context.Edition, label).Where(place => place.Path != document.Path || place.Span != use.Node.Span)],
                [context.Fix("Insert the colon", true, new TextEdit(new TextSpan(use.Node.Span.End, 0), ":"))]);
        }
    }
}
