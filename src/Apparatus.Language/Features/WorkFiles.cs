using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics.Loading;

namespace Apparatus.Language.Features;

/// <summary>The files that the field <c>file</c> of an entry names.</summary>
internal static class WorkFiles
{
    /// <summary>
    /// Their full paths. Zotero and JabRef write <c>path</c>, <c>description:path:type</c> and several of either with semicolons between them.
    /// </summary>
    /// <param name="bibliography">The path of the bibliography, from whose folder they start.</param>
    /// <param name="value">The value of the field.</param>
    public static ImmutableArray<string> In(string bibliography, string value) =>
        [.. Split(value, ';').Select(Path).Where(path => path.Length > 0).Select(path => FilePaths.Combine(FilePaths.Folder(bibliography), path))];

    private static string Path(string file)
    {
        var path = Split(file, ':') switch
        {
            [var only] => only,

            // A drive, “C:\…”, whose colon has no backslash before it.
            [{ Length: 1 } drive, var rest] => $"{drive}:{rest}",
            [_, var middle, _] => middle,
            _ => string.Empty,
        };
        return path.Replace('\\', '/').Trim();
    }

    // A backslash keeps a colon or semicolon from parting; before another sign it parts folders.
    private static List<string> Split(string value, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is ':' or ';' or '\\')
            {
                // The other separator is looked for later, when its backslash must still be there.
                part.Append(value[i + 1] == separator || separator == ':' ? string.Empty : "\\").Append(value[++i]);
            }
            else if (value[i] == separator)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(value[i]);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }
}
