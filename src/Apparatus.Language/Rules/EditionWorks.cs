using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules;

/// <summary>Questions about the works of an edition that several rules ask.</summary>
internal static class EditionWorks
{
    /// <summary>Whether the edition says where its works are: it names a bibliography, found or not, or holds <c>references:</c>.</summary>
    public static bool DeclaresBibliography(this Edition edition) =>
        !edition.Bibliographies.IsEmpty
        || edition.InlineReferences is not null
        || edition.FileReferences.Any(file => file.Kind == FileReferenceKind.Bibliography);

    /// <summary>Whether the works of a declared bibliography are unknown, because it is missing, unreadable or on the network (ED3001).</summary>
    public static bool LacksBibliography(this Edition edition) =>
        edition.FileReferences.Any(file => file is { Kind: FileReferenceKind.Bibliography, Status: not FileReferenceStatus.Read });

    /// <summary>Whether a work has this key, be it as an alias.</summary>
    public static bool IsKnownKey(this Edition edition, string key) => edition.Works.FindNamed(key) is not null;

    /// <summary>The one key that was probably meant, or null.</summary>
    public static string? FindNearKey(this Edition edition, string key) => edition.Works.FindNear(key);

    /// <summary>Which Pandoc's locator terms count.</summary>
    public static PandocGeneration LocatorGeneration(this Edition edition) => edition.Settings.Pandoc;

    /// <summary>Whether text, notes or metadata cite an entry, under its key or an alias.</summary>
    public static bool IsCited(this Edition edition, BibliographyEntry entry) =>
        edition.Citations.IsCited(entry.Key) || entry.Aliases.Any(alias => edition.Citations.IsCited(alias.Key));

    /// <summary>How a message names an entry: <c>‘daniels1960’ (book)</c>.</summary>
    public static string Describe(this BibliographyEntry entry) => entry.Type.Length == 0 ? $"‘{entry.Key}’" : $"‘{entry.Key}’ ({entry.Type})";
}
