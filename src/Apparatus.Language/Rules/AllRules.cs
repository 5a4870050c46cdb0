using Apparatus.Language.Diagnostics;

namespace Apparatus.Language.Rules;

/// <summary>The list of all rules. It is written out, not searched for at run time, so that the program can be compiled ahead of time.</summary>
public static class AllRules
{
    /// <summary>All rules by id.</summary>
    public static RuleCatalog Catalog { get; } = new(
    [
        new Notes.UndefinedNote(),
        new Notes.UnusedNote(),
        new Notes.DuplicateNote(),
        new Notes.NoteUsedTwice(),
        new Notes.NoteDefinitionNotRead(),
        new Notes.NoteSwallowsText(),
        new Notes.NoteParagraphUnderIndented(),
        new Notes.NoteInsideNote(),
        new Notes.NoteLabel(),
        new Notes.EmptyNote(),
        new Notes.LegacyNoteMark(),
        new Notes.InlineNote(),
        new Notes.NoteInHeading(),
        new Notes.SeeNoteByNumber(),
        new Notes.DefinitionWithoutColon(),
        new Citations.UnknownCitationKey(),
        new Citations.MalformedCitation(),
        new Citations.LocatorNotRecognised(),
        new Citations.LocatorOutsideCitation(),
        new Citations.CitationReadAsList(),
        new Bibliography.BibliographyMissing(),
        new Bibliography.BibliographySyntax(),
        new Bibliography.DuplicateEntryKey(),
        new Bibliography.RequiredFieldMissing(),
        new Bibliography.UnusedEntry(),
        new Bibliography.UnknownTypeOrField(),
        new Bibliography.MalformedName(),
        new Bibliography.InvalidDate(),
        new Bibliography.UnresolvedInsideBibliography(),
        new Bibliography.MalformedValue(),
        new Bibliography.SameWorkTwice(),
        new Glossary.UnknownTerm(),
        new Glossary.AmbiguousTerm(),
        new Glossary.GlossaryEntryNotRead(),
        new Glossary.TermWithoutDefinition(),
        new Glossary.UnusedGlossaryEntry(),
        new Glossary.NonPreferredForm(),
        new Glossary.FirstUse(),
        new References.UndefinedTarget(),
        new References.DuplicateIdentifier(),
        new Structure.YamlSyntax(),
        new Structure.FrontMatterNotRead(),
        new Structure.InputFiles(),
        new Structure.AttributesNotRead(),
        new Structure.MergeConflict(),
        new Structure.FileNotRead(),
        new Structure.TooComplex(),
        new Structure.RuleFailed(),
        new Structure.SuppressionUnused(),
        new Structure.SuppressionWithoutReason(),
        new Style.NameForm(),
    ]);
}
