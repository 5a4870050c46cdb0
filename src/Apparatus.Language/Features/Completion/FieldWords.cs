using System.Collections.Immutable;

namespace Apparatus.Language.Features.Completion;

/// <summary>Fields whose values are words of a list (biblatex manual, “Localization Keys” and “Special Fields”).</summary>
internal static class FieldWords
{
    /// <summary>The words that a field may hold, the usual ones first; empty for a field that holds anything.</summary>
    /// <param name="type">The type of the entry.</param>
    /// <param name="field">The field.</param>
    public static ImmutableArray<string> Of(string type, string field) => field switch
    {
        "langid" or "hyphenation" => ["english", "british", "american", "german", "ngerman", "french", "russian", "italian", "spanish", "polish", "ukrainian", "latin"],
        "language" or "origlanguage" => ["english", "german", "french", "russian", "italian", "spanish", "polish", "ukrainian", "latin"],
        "type" when type is "thesis" => ["phdthesis", "mathesis", "bathesis", "candthesis"],
        "type" when type is "report" => ["techreport", "resreport"],
        "entrysubtype" => ["newspaper", "magazine"],
        "pubstate" => ["inpress", "inpreparation", "submitted", "forthcoming", "prepublished"],
        "editortype" or "editoratype" or "editorbtype" or "editorctype" => ["editor", "compiler", "founder", "continuator", "redactor", "reviser", "collaborator", "organizer", "director"],
        "bookpagination" or "pagination" => ["page", "column", "line", "verse", "section", "paragraph"],
        "relatedtype" => ["reprintof", "reprintas", "translationof", "translationas", "origpubin", "reviewof", "multivolume"],
        "eprinttype" => ["jstor", "arxiv", "googlebooks", "hdl", "pubmed"],
        "yeardivision" => ["spring", "summer", "autumn", "winter"],
        _ => [],
    };
}
