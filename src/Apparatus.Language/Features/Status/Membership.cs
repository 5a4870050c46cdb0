using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Status;

/// <summary>Says why a file belongs to an edition.</summary>
internal static class Membership
{
    /// <summary>One sentence about the file.</summary>
    public static string Of(Edition edition, string path)
    {
        var name = $"`{edition.DisplayPath(path)}`";
        if (edition.Manifests.FirstOrDefault(manifest => manifest.Path == path) is { } own)
        {
            return own == edition.Manifests[0] ? $"{name} is the manifest itself." : $"{name} is drawn in by the manifest{Declared(edition, path)}.";
        }

        var reference = Declared(edition, path);
        if (edition.Unread.Any(unread => unread.Path == path))
        {
            return $"{name} belongs to it{reference} but could not be read.";
        }

        if (edition.Documents.FirstOrDefault(document => document.Path == path) is { } text)
        {
            return edition.Kind switch
            {
                EditionKind.Manifest => $"{name} is text file {edition.Documents.IndexOf(text) + 1} of {edition.Documents.Length}{reference}.",
                EditionKind.SingleFile => $"{name} is the edition.",
                _ => $"{name} stands alone. To make it an edition, list it in an `edition.yml` or name a `bibliography:` in its front matter.",
            };
        }

        if (edition.Bibliographies.Any(document => document.Path == path))
        {
            return $"{name} is a bibliography of it{reference}.";
        }

        return edition.Glossaries.Any(document => document.Path == path)
            ? $"{name} is a glossary of it{reference}."
            : edition.Unlisted.Any(document => document.Path == path)
                ? $"{name} stands beside the listed files, but no manifest lists it (ED6004): it is no part of the export."
                : edition.Siblings.Any(document => document.Path == path) ? $"{name} stands in the same folder and is no part of it." : $"{name} is no part of it.";
    }

    private static string Declared(Edition edition, string path) =>
        edition.FileReferences.FirstOrDefault(reference => reference.ResolvedPath == path) is { } found
            ? $", named {Key(found.Kind)} in `{edition.DisplayPath(found.DeclaredIn)}`"
            : string.Empty;

    private static string Key(FileReferenceKind kind) => kind switch
    {
        FileReferenceKind.InputFile => "under `input-files`",
        FileReferenceKind.Bibliography => "under `bibliography`",
        FileReferenceKind.Style => "under `csl`",
        FileReferenceKind.Glossary => "under `glossary`",
        FileReferenceKind.Defaults => "under `defaults`",
        FileReferenceKind.MetadataFile => "under `metadata-files`",
        FileReferenceKind.NoteHome => "as the home of a note series",
        FileReferenceKind.Seal => "as the seal of the base text",
        _ => "under `external`",
    };
}
