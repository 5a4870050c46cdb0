using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A bibliography file of an edition.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="text">Its text.</param>
public sealed class BibliographyDocument(string path, SourceText text) : Document(path, text);
