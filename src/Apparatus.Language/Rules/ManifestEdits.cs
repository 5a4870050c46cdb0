using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules;

/// <summary>Edits of the manifest that several rules offer.</summary>
internal static class ManifestEdits
{
    /// <summary>
    /// Adds a file to <c>input-files</c>: after the one before it in its own folder, otherwise after the last one listed. Null when
    /// the manifest lists none, or not one on each line.
    /// </summary>
    public static FileEdit? ListFile(Edition edition, string path)
    {
        var listed = edition.FileReferences.Where(file => file.Kind == FileReferenceKind.InputFile).ToList();
        var last = listed.LastOrDefault(file => file.ResolvedPath is { } other && IsBefore(other, path)) ?? listed.LastOrDefault();
        if (last is null || edition.Manifests.FirstOrDefault(file => file.Path == last.DeclaredIn) is not { } manifest)
        {
            return null;
        }

        // The line of the last file is repeated with the new path: indentation and dash stay as they are.
        var line = manifest.Text.GetLineSpan(manifest.Text.GetLine(last.Span.Start));
        var before = manifest.Text.Content[line.Start..last.Span.Start];
        return before.TrimStart().StartsWith('-')
            ? new FileEdit(manifest.Path, new TextEdit(new TextSpan(line.End, 0), manifest.Text.LineBreak + before + edition.DisplayPath(path)))
            : null;
    }

    private static bool IsBefore(string listed, string path) =>
        listed.AsSpan(0, listed.LastIndexOf('/') + 1).SequenceEqual(path.AsSpan(0, path.LastIndexOf('/') + 1))
        && string.CompareOrdinal(listed, path) < 0;
}
