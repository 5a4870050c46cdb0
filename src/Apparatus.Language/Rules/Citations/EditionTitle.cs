using System;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Rules.Citations;

/// <summary>The title that an edition gives itself in its metadata.</summary>
internal static class EditionTitle
{
    /// <summary>Whether a title is the edition's own, leading articles and case left out.</summary>
    public static bool Is(Edition edition, string title) =>
        edition.Manifests.Select(manifest => manifest.Yaml.Map?["metadata"] is YamlMapping metadata ? metadata["title"] : null)
            .Concat(edition.Documents.Select(document => document.Tree.FrontMatter?.Yaml.Map?["title"]))
            .OfType<YamlScalar>()
            .Any(own => Plain(own.Value) == Plain(title));

    private static string Plain(string title)
    {
        var letters = string.Concat(title.Where(c => char.IsLetterOrDigit(c) || c == ' ')).ToUpperInvariant().Trim();
        return letters.StartsWith("THE ", StringComparison.Ordinal) ? letters[4..] : letters;
    }
}
