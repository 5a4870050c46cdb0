using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>The people who made a work, in order.</summary>
/// <param name="Names">Their names.</param>
/// <param name="AndOthers">Whether the list ends with <c>and others</c>.</param>
internal sealed record NameList(ImmutableArray<PersonName> Names, bool AndOthers = false)
{
    // Chicago 17, 14.76: more than three names are cut in notes, more than ten in a bibliography.
    private const int MostInNotes = 3;
    private const int MostInBibliography = 10;
    private const int LeftInBibliography = 7;

    /// <summary>Nobody.</summary>
    public static NameList None { get; } = new([]);

    /// <summary>Whether nobody is named.</summary>
    public bool IsEmpty => Names.IsEmpty;

    /// <summary>Whether there is more than one.</summary>
    public bool IsPlural => Names.Length > 1 || AndOthers;

    /// <summary>Family names: <c>Roe and Poe</c>, <c>Roe et al.</c></summary>
    public string Short => InNotes([.. Names.Select(name => name.Short)]);

    /// <summary>Full names as in a note: <c>Ann Roe and Max Poe</c>.</summary>
    public string Natural => InNotes([.. Names.Select(name => name.Natural)]);

    /// <summary>Full names as in a bibliography, the first one turned round: <c>Roe, Ann, and Max Poe</c>.</summary>
    public string Sorted
    {
        get
        {
            var kept = Names.Length > MostInBibliography ? LeftInBibliography : Names.Length;
            var names = Names.Take(kept).Select((name, i) => i == 0 ? name.Sorted : name.Natural).ToImmutableArray();
            return kept < Names.Length || AndOthers ? WithOthers(names) : List(names, names.Length == 2 ? ", and " : " and ");
        }
    }

    /// <summary>Full names of editors and translators in a bibliography, all in reading order.</summary>
    public string NaturalInBibliography => AndOthers ? WithOthers([.. Names.Select(name => name.Natural)]) : List([.. Names.Select(name => name.Natural)], " and ");

    private string InNotes(ImmutableArray<string> names) =>
        names.Length > MostInNotes ? $"{names[0]} et al." : AndOthers ? WithOthers(names) : List(names, " and ");

    private static string WithOthers(ImmutableArray<string> names) =>
        names.Length switch
        {
            0 => string.Empty,
            1 => $"{names[0]} et al.",
            _ => $"{string.Join(", ", names)}, et al.",
        };

    private static string List(ImmutableArray<string> names, string betweenTwo) => names.Length switch
    {
        0 => string.Empty,
        1 => names[0],
        2 => names[0] + betweenTwo + names[1],
        _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
    };
}
