using System;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A glossary in YAML (FORMAT A7.1). Its entries are read with the glossary of the edition, which knows the names of fields.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="text">Its text.</param>
public sealed class GlossaryListDocument(string path, SourceText text) : Document(path, text)
{
    private readonly Lazy<YamlTree> yaml = new(() => YamlReader.Read(text));

    /// <summary>Its keys and values, as far as they can be read; read when first asked for.</summary>
    public YamlTree Yaml => yaml.Value;
}
