using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports references to notes that nothing defines.</summary>
public sealed class UndefinedNote : Rule
{
    // Beyond this many undefined notes in one file nobody reads suggestions, and each looks at all labels.
    private const int MostSuggestions = 100;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1001",
        Name = "undefined-note",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A note is referred to but defined in no file of the edition.",
        Why = """
            Pandoc prints the reference as it stands, `[^x]`, and says nothing. The reader finds brackets in the page and the note is
            missing. Labels count case: `[^Ab]` does not find `[^ab]:`, although GitHub accepts it.
            """,
        Silent = """
            Character classes in prose about computing (`[^a-z]`, `[^0-9]`, `[^\s]`), unless a note series of that prefix is declared;
            single punctuation marks; labels whose definition is there but not read (ED1005) or lacks its colon (ED1017). In a loose
            file whose notes stand in a file beside it, one message for the file.
            """,
        HowToFix = "Write the definition, or correct the label. If the definition stands in a file that the manifest does not list, list it.",
        Evidence = "Measured with Pandoc 2.17 and 3.10: literal text, no warning, exit code 0.",
        Bad = """
            The decree was never carried out.{|ED1001:[^s-decree]|}

            [^s-decrees]: It was renewed twice.
            """,
        Good = """
            The decree was never carried out.[^s-decree]

            [^s-decree]: It was renewed twice.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var notes = context.Edition.Notes;
        var missing = document.Index.NoteReferences
            .Where(use => !notes.IsDefined(use.Node.Label) && Counts(use.Place, context.Edition) && !IsExplained(use.Node.Label, context.Edition))
            .ToImmutableArray();
        if (HalfFile.LacksDefinitions(document, context.Edition, missing))
        {
            context.Report(
                missing[0].Node.Span,
                $"This file defines {(missing.Length == 1 ? "its one note nowhere" : $"none of its {missing.Length} notes")}; the definitions stand in a file beside it, which some tool must join to it.",
                atMost: Severity.Info);
            return;
        }

        for (var i = 0; i < missing.Length; i++)
        {
            var near = i < MostSuggestions ? NearMiss.Find(missing[i].Node.Label, notes.DefinedLabels) : null;
            Report(missing[i], near, document, context);
        }
    }

    // A reference inside a definition is ED1008's, but in a loose file, where other engines read it.
    private static bool Counts(NotePlace place, Edition edition) =>
        place is NotePlace.Text or NotePlace.InlineNote || edition.IsLoose;

    private static bool IsExplained(string label, Edition edition) =>
        edition.Notes.UnreadDefinitions(label).Count > 0
        || edition.Notes.LacksColon(label)
        || CharacterClass.Is(label, edition);

    private static void Report(NoteReferenceUse use, string? near, MarkdownDocument document, RuleContext context)
    {
        var edition = context.Edition;
        var label = use.Node.Label;
        var unlisted = edition.Unlisted.FirstOrDefault(file => file.Facts.NoteDefinitions.Any(note => note.Label == label));
        var message = $"Note ‘{label}’ is not defined in this {(edition.IsLoose ? "file" : "edition")}; it will be printed as “[^{label}]”.";
        if (unlisted is not null)
        {
            message += $" It is defined in {edition.DisplayPath(unlisted.Path)}, which is not listed in input-files.";
        }
        else if (near is not null)
        {
            message += $" Did you mean ‘{near}’?";
        }

        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (near is not null)
        {
            fixes.Add(context.Fix($"Change to ‘{near}’", false, new TextEdit(use.Node.LabelSpan, near)));
        }

        if (unlisted is not null && ManifestEdits.ListFile(edition, unlisted.Path) is { } edit)
        {
            fixes.Insert(0, new Fix($"List {edition.DisplayPath(unlisted.Path)} in the manifest", false, () => [edit]));
        }

        fixes.Add(new Fix($"Create note ‘{label}’", false, () => NewNote.Define(edition, label, document, Placeholder.Text)));
        var related = near is null ? [] : edition.Notes.Definitions(near).Select(place => NotePlaces.Definition(edition, place, $"‘{near}’ is defined here"));
        context.Report(use.Node.Span, message, [.. related], fixes.DrainToImmutable());
    }
}
