using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Finds the text files of a book in Quarto's <c>_quarto.yml</c>: <c>book: chapters:</c> and <c>appendices:</c> with parts.</summary>
internal static class QuartoChapters
{
    private static readonly ImmutableArray<string> Extensions = [".md", ".qmd", ".markdown", ".rmd"];

    private static readonly ImmutableArray<string> Keys = ["part", "file", "href", "chapters", "contents"];

    /// <summary>The chapters in order; empty when the project is not a book.</summary>
    public static IEnumerable<Setting<string>> Find(YamlMapping project, string path) =>
        project["book"] is YamlMapping book
            ? Files(book["chapters"], path).Concat(Files(book["appendices"], path))
            : [];

    // The nesting of YAML is bounded by its reader.
    private static IEnumerable<Setting<string>> Files(YamlNode? node, string path) => node switch
    {
        YamlSequence list => list.Items.SelectMany(item => Files(item, path)),
        YamlMapping map => Keys.SelectMany(key => Files(map[key], path)),
        _ => YamlValues.Texts(node, path).Where(IsTextFile),
    };

    // The name of a part may be a title instead of a file.
    private static bool IsTextFile(Setting<string> written) =>
        Extensions.Any(extension => written.Value.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
