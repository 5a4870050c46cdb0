using System.Collections.Immutable;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;

namespace Apparatus.Reports;

/// <summary>The words of options and reports for kinds of entries, places and forms.</summary>
internal static class TermNames
{
    /// <summary>The words for kinds, as in the classes of headwords.</summary>
    public static ImmutableArray<string> Kinds => ["term", "person", "place", "org", "work"];

    /// <summary>The word for a kind.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Person => "person",
        EntryKind.Place => "place",
        EntryKind.Organisation => "org",
        EntryKind.Work => "work",
        _ => "term",
    };

    /// <summary>The kind that a word names; null for any other word.</summary>
    public static EntryKind? FindKind(string word) => word switch
    {
        "term" => EntryKind.Term,
        "person" => EntryKind.Person,
        "place" => EntryKind.Place,
        "org" => EntryKind.Organisation,
        "work" => EntryKind.Work,
        _ => null,
    };

    /// <summary>How a place speaks of a term: <c>prose</c>, <c>link</c> or <c>mark</c>.</summary>
    public static string Of(TermMatchKind kind) => kind switch
    {
        TermMatchKind.Link => "link",
        TermMatchKind.Mark => "mark",
        _ => "prose",
    };

    /// <summary>Which form of the entry the words are: <c>headword</c>, <c>variant</c>, <c>discouraged</c> or <c>original</c>; null where the text names an id.</summary>
    public static string? FormOf(ListedTerm term, TermOccurrence occurrence) => occurrence.Form is { } form ? Of(term.Entry, form) : null;

    /// <summary>What a form is in its entry: <c>headword</c>, <c>variant</c>, <c>discouraged</c> or <c>original</c>.</summary>
    public static string Of(GlossaryEntry entry, TermForm form) => form.Kind switch
    {
        TermFormKind.Original => "original",
        TermFormKind.Variant => entry.Variants[form.Index].IsDiscouraged ? "discouraged" : "variant",
        _ => "headword",
    };
}
