using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features;
using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>Makes edits in the files of markup; a file that is not there is created.</summary>
public static class EditedFiles
{
    /// <summary>The texts of all files after some edits, by path as in the markup.</summary>
    /// <exception cref="ArgumentException">Two edits of a file overlap.</exception>
    public static Dictionary<string, string> Of(Markup markup, IEnumerable<FileEdit> edits)
    {
        var result = markup.Files.ToDictionary(file => file.Path, file => file.Text.Content);
        foreach (var file in edits.GroupBy(edit => edit.Path[(Fixture.Root.Length + 1)..]))
        {
            var text = SourceText.From(result.GetValueOrDefault(file.Key, string.Empty));
            result[file.Key] = text.WithEdits(file.Select(edit => edit.Edit)).Content;
        }

        return result;
    }

    /// <summary>The texts of all files after some changes.</summary>
    public static Dictionary<string, string> Of(Markup markup, IEnumerable<Change> changes) => Of(markup, changes.SelectMany(change => change.Edits));
}
