using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>
/// Renames the headword of an entry. The id stays. Prose that uses the headword is changed only where a person confirms it, place by place; the
/// text of a witness, quotations and phrases with marks inside are never touched.
/// </summary>
internal static class HeadwordRename
{
    /// <summary>The entry whose headword a rename at a place is about: on the headword itself, and on prose that speaks of one entry. Null elsewhere.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    public static (GlossaryPlace Place, TextSpan Span)? At(SemanticModel model, int offset)
    {
        var glossary = model.Edition.Glossary;
        foreach (var at in offset > 0 ? new[] { offset, offset - 1 } : [offset])
        {
            if (glossary.EntryAt(model.Document.Path, at) is { } entry && entry.Entry.HeadwordSpan.Contains(at))
            {
                return (entry, entry.Entry.HeadwordSpan);
            }

            if (SymbolTable.At(model, at) is { Symbol.Kind: SymbolKind.Term, IsInWords: true } found
                && model.Markdown is { } document
                && glossary.Index.In(document).At(at) is { } match
                && glossary.EntriesOf(match) is [var only])
            {
                return (only, found.Span);
            }
        }

        return null;
    }

    /// <summary>Why a headword cannot be this, as a sentence; null when it can.</summary>
    public static string? Refuse(Edition edition, GlossaryPlace place, string newName)
    {
        if (string.IsNullOrWhiteSpace(newName))
        {
            return "A headword needs words.";
        }

        if (newName.AsSpan().ContainsAny('\n', '\r'))
        {
            return "A headword stays on one line: Pandoc reads no entry otherwise.";
        }

        if (newName.AsSpan().ContainsAny('[', ']'))
        {
            return "A headword holds no square brackets.";
        }

        var other = edition.Glossary.Lookup(newName).FirstOrDefault(found => found.Number != place.Number && found.Entry.Scope.IsEmpty && place.Entry.Scope.IsEmpty);
        return other is null ? null : $"“{newName}” is a form of the entry “{other.Entry.Headword}” already, in {edition.DisplayPath(other.Path)}.";
    }

    /// <summary>The edits: the headword, and apart from it the prose, to be confirmed.</summary>
    public static ImmutableArray<Change> Apply(Edition edition, GlossaryPlace place, string newName)
    {
        if (Headword(place, newName) is not { } headword)
        {
            return [];
        }

        ImmutableArray<FileEdit> prose = [.. Uses(edition, place).Select(use => Replace(use, place.Entry, newName)).OfType<FileEdit>().DistinctBy(edit => (edit.Path, edit.Edit.Span))];
        var renamed = new Change("Rename the headword", $"{place.Entry.Headword} → {newName}", false, [new FileEdit(place.Path, headword)]);
        return prose.IsEmpty ? [renamed] : [renamed, new Change("Replace it in the text", $"{place.Entry.Headword} → {newName}; leave out what is to stay", true, prose) { IsOptional = true }];
    }

    private static TextEdit? Headword(GlossaryPlace place, string newName) => place.Source.Document switch
    {
        GlossaryListDocument list => YamlText.Replace(list.Text, YamlText.WithQuotes(list.Text, place.Entry.HeadwordSpan), newName),
        _ => new TextEdit(place.Entry.HeadwordSpan, newName),
    };

    private static IEnumerable<TermUse> Uses(Edition edition, GlossaryPlace place) =>
        edition.Glossary.All(place.Number)
            .Where(use => use.Match.Kind == TermMatchKind.Prose && use.Match.Forms.Any(form => form.Entry == place.Number && form.Kind == TermFormKind.Headword))
            .GroupBy(use => use.Document)
            .SelectMany(uses => new EditorsText(uses.Key, edition.Settings) is var own ? uses.Where(use => own.Contains(use.Match.Span)) : []);

    // Only words with single spaces, hyphens and line breaks between them: a page marker or a note in the phrase would be lost.
    private static FileEdit? Replace(TermUse use, GlossaryEntry entry, string newName)
    {
        var written = use.Document.Text.ToString(use.Match.Span);
        var isPlain = written.All(c => c == '.' || WordLetters.KindOf(c) is CharacterKind.Letter or CharacterKind.Accent or CharacterKind.Apostrophe or CharacterKind.Hyphen or CharacterKind.Space);
        var isName = entry.Kind is EntryKind.Person or EntryKind.Place or EntryKind.Work;
        return isPlain ? new FileEdit(use.Document.Path, new TextEdit(use.Match.Span, Inflection.Like(written, entry.Headword, newName, isName))) : null;
    }
}
