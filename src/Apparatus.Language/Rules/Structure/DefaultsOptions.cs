using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Rules.Structure;

/// <summary>The options that a defaults file may have: Pandoc 2 refuses to run at any other (Pandoc manual, "Defaults files"; each was tried with Pandoc 2.17, those of Pandoc 3 are from its manual).</summary>
internal static class DefaultsOptions
{
    private static readonly string[] Others =
    [
        "abbreviations", "ascii", "atx-headers", "cite-method", "columns", "css", "default-image-extension", "defaults", "dpi", "dump-args", "email-obfuscation", "eol",
        "epub-chapter-level", "epub-cover-image", "epub-fonts", "epub-metadata", "epub-subdirectory", "extract-media", "highlight-style", "html-math-method", "html-q-tags",
        "identifier-prefix", "ignore-args", "include-in-header", "incremental", "indented-code-classes", "input-file", "ipynb-output", "listings", "markdown-headings", "metadata-file",
        "no-check-certificate", "number-offset", "output-file", "pdf-engine", "pdf-engine-opt", "pdf-engine-opts", "preserve-tabs", "reader", "reference-doc", "reference-links",
        "reference-location", "request-headers", "sandbox", "section-divs", "self-contained", "shift-heading-level-by", "slide-level", "standalone", "strip-comments", "strip-empty-paragraphs",
        "syntax-definition", "syntax-definitions", "tab-stop", "table-of-contents", "template", "title-prefix", "toc", "toc-depth", "top-level-division", "trace", "track-changes",
        "variables", "wrap", "writer",
        "chunk-template", "embed-resources", "epub-title-page", "figure-caption-position", "link-images", "list-of-figures", "list-of-tables", "lof", "lot", "split-level",
        "syntax-highlighting", "table-caption-position",
    ];

    private static readonly FrozenSet<string> Known = SettingKeys.Manifest.SelectMany(key => new[] { key.Name, key.Alias }).OfType<string>().Concat(Others).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<string> All => Known;

    /// <summary>Whether Pandoc knows an option.</summary>
    public static bool IsKnown(string name) => Known.Contains(name);
}
