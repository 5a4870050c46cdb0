using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A glossary in YAML (FORMAT A7.1). What it holds is read with the glossary of the edition, which knows the names of fields.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="text">Its text.</param>
public sealed class GlossaryListDocument(string path, SourceText text) : Document(path, text);
