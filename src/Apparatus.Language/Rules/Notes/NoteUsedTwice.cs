using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports notes that are referred to more than once.</summary>
public sealed class NoteUsedTwice : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1004",
        Name = "note-used-twice",
        Severity = Severity.Warning,
        InLooseFiles = true,
        Summary = "A note is referred to more than once.",
        Why = "Pandoc prints the text of the note anew for each reference, under another number. GitHub prints it once with two back-links.",
        Silent = "References inside other notes (ED1008). In a loose file it is an info, because GitHub allows it.",
        HowToFix = "Give the second place a note of its own that points to the first: “See the note on …”.",
        Evidence = "Measured with Pandoc 2.17 and 3.10; MHRA style guide 10.3: a note number is never repeated.",
        Bad = """
            The decree[^e-decree] was read aloud. It was soon forgotten.{|ED1004:[^e-decree]|}

            [^e-decree]: The decree of 27 November.
            """,
        Good = """
            The decree[^e-decree] was read aloud. It was soon forgotten.[^e-forgotten]

            [^e-decree]: The decree of 27 November.

            [^e-forgotten]: See the note on the decree.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var edition = context.Edition;
        var known = new Dictionary<string, ImmutableArray<SymbolPlace>>(StringComparer.Ordinal);
        foreach (var use in NotePlaces.Printed(document))
        {
            var label = use.Node.Label;
            if (!known.TryGetValue(label, out var printed))
            {
                known[label] = printed = Printed(label, edition);
            }

            if (printed.Length < 2 || ReferenceEquals(NotePlaces.Reference(context.Edition, printed[0]), use))
            {
                continue;
            }

            context.Report(
                use.Node.Span,
                $"Note ‘{label}’ is referred to {printed.Length} times; Pandoc prints its text {printed.Length} times under different numbers.",
                [new RelatedPlace(context.Edition.DocumentOf(printed[0]).Path, NotePlaces.Reference(context.Edition, printed[0]).Node.Span, "the first reference")],
                [OwnNote(document, use, edition)],
                edition.IsLoose ? Severity.Info : Severity.Error);
        }
    }

    // The references that Pandoc prints a note for; none for a label that nothing defines.
    private static ImmutableArray<SymbolPlace> Printed(string label, Edition edition) => edition.Notes.IsDefined(label)
        ? [.. edition.Notes.References(label).Where(place => NotePlaces.Reference(edition, place).Place is NotePlace.Text or NotePlace.InlineNote)]
        : [];

    private static Fix OwnNote(MarkdownDocument document, NoteReferenceUse use, Edition edition)
    {
        var label = NoteEdits.FreeLabel(edition, use.Node.Label);
        return new Fix($"Give this place a note of its own, ‘{label}’", false, () =>
        {
            var definition = edition.Notes.Definitions(use.Node.Label)[^1];
            var home = edition.DocumentOf(definition);
            var words = NoteEdits.FirstWords(home.Text, home.Index.NoteDefinitions[definition.Index]);
            return
            [
                new FileEdit(document.Path, new TextEdit(use.Node.LabelSpan, label)),
                .. NewNote.Define(edition, label, document, $"See the note “{words}”"),
            ];
        });
    }
}
