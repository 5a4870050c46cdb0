using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
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

    /// <summary>
    /// Adds pages or numbers to a setting of ranges, such as <c>missing</c> of a witness or a series: to its value, or as a new key of the mapping under a
    /// name. Null when the mapping is written in a way that cannot take it.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="path">The file that declares the witness or series.</param>
    /// <param name="name">The name of the witness or series there.</param>
    /// <param name="key">The key.</param>
    /// <param name="present">Its value now, or null.</param>
    /// <param name="range">What to add: <c>14</c>, <c>14-16</c>.</param>
    public static FileEdit? AddRange(Edition edition, string path, TextSpan name, string key, Setting<string>? present, string range)
    {
        if (edition.Find(path) is not { } file)
        {
            return null;
        }

        if (present is { } value)
        {
            var written = file.Text.ToString(value.Span);
            var quote = written is ['"' or '\'', ..] ? written[..1] : "\"";
            return new FileEdit(path, new TextEdit(value.Span, $"{quote}{value.Value}, {range}{quote}"));
        }

        // "1968": {name: …}, or the keys below the name.
        var line = file.Text.GetLineSpan(file.Text.GetLine(name.Start));
        var rest = file.Text.Content[name.End..line.End];
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        var after = rest[(colon + 1)..].Trim();
        if (after is ['{', ..] && after.Contains('}', StringComparison.Ordinal))
        {
            var close = line.Start + file.Text.Content[line.Start..line.End].LastIndexOf('}');
            return new FileEdit(path, new TextEdit(new TextSpan(close, 0), $", {key}: \"{range}\""));
        }

        var indent = file.Text.Content[line.Start..name.Start];
        return after.Length == 0 && string.IsNullOrWhiteSpace(indent)
            ? new FileEdit(path, new TextEdit(new TextSpan(line.End, 0), $"{file.Text.LineBreak}{indent}  {key}: \"{range}\""))
            : null;
    }

    private static bool IsBefore(string listed, string path) =>
        listed.AsSpan(0, listed.LastIndexOf('/') + 1).SequenceEqual(path.AsSpan(0, path.LastIndexOf('/') + 1))
        && string.CompareOrdinal(listed, path) < 0;
}
